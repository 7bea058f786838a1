// A term or duration as people say it, `binnen 10 werkdagen na melding`, and where it comes from.
import { make } from './dom.js';

const KINDS = ['binnen', 'uiterlijk', 'vanaf', 'tot', 'op'];
const BASES = ['wet', 'regio', 'praktijk', 'voorbeeld'];
const POINTED = /^((?:\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\s+\p{L}+)\s+(na|voor)\s+(.+)$/iu;

/** Says a moment: without its source, which has a field of its own. */
export function spoken(moment) {
  if (moment == null || typeof moment === 'string') return moment ?? '';
  const kind = KINDS.find((each) => moment[each]);
  const said = [moment[kind]].flat().join('; ');
  const point = moment.na ? ` na ${moment.na}` : moment.voor ? ` voor ${moment.voor}` : '';
  return `${kind} ${said}${point}`;
}

/** Reads what is said; without a first word of its own it is `binnen` or, with `kind`, that. */
export function understood(text, kind = 'binnen') {
  const first = text.trim().split(/\s+/)[0].toLowerCase();
  const named = KINDS.includes(first) && text.trim().length > first.length;
  const rest = named ? text.trim().slice(first.length).trim() : text.trim();
  const found = POINTED.exec(rest);
  const said = found ? { [named ? first : kind]: found[1], [found[2].toLowerCase()]: found[3] } : { [named ? first : kind]: rest };
  if (said.op?.includes(';')) said.op = said.op.split(';').map((each) => each.trim()).filter(Boolean);
  return said;
}

/** Makes the control of one or more moments; `unsaid` are the words that stand for none. */
export function momentOf({ id, many, kind, unsaid, words }) {
  const rows = make('span', { class: 'moments' });
  const more = make('button', { type: 'button', class: 'small', onclick: () => (add(null), lines.at(-1).text.focus()) }, words.one_more);
  const element = make('span', { class: 'moment' }, rows, many ? more : null);
  let lines = [];

  function add(moment) {
    const own = typeof moment === 'object' && moment ? moment : {};
    const text = make('input', { type: 'text', id: lines.length ? null : id, 'aria-label': lines.length ? words.term : null, placeholder: words.term_example });
    text.value = spoken(moment);
    const basis = make('select', { 'aria-label': words.basis }, make('option', { value: '' }, words.basis_open),
      ...BASES.map((each) => make('option', { value: each, selected: own.bron === each }, words[`basis_${each}`])));
    const article = make('input', { type: 'text', 'aria-label': words.article, placeholder: words.article, hidden: own.bron !== 'wet' });
    article.value = own.artikel ?? '';
    basis.addEventListener('change', () => (article.hidden = basis.value !== 'wet'));
    lines.push({ text, basis, article, own });
    rows.append(make('span', { class: 'row' }, text, basis, article));
    more.hidden = !spoken(lines[0].own);
  }

  function read({ text, basis, article, own }) {
    const said = text.value.trim();
    if (!said || unsaid.includes(said)) return said || null;
    const same = said === spoken(own);
    const kept = Object.fromEntries(Object.entries(own).filter(([key]) => same || ![...KINDS, 'na', 'voor'].includes(key)));
    const whole = { ...kept, ...(same ? {} : understood(said, kind)), bron: basis.value, artikel: basis.value === 'wet' ? article.value.trim() : '' };
    return Object.fromEntries(Object.entries(whole).filter(([, value]) => value));
  }

  return {
    element,
    focus: () => lines[0].text.focus(),
    show(value) {
      lines = [];
      rows.replaceChildren();
      for (const moment of many && Array.isArray(value) && value.length ? value : [value]) add(Array.isArray(moment) ? null : moment);
    },
    value() {
      const said = lines.map(read).filter(Boolean);
      const word = said.find((each) => typeof each === 'string');
      if (word || !said.length) return word ?? null;
      return many ? said : said[0];
    },
    key: () => false,
  };
}
