"""The seeded journeys are the same everywhere."""

from benchmarks.layout_models import RECIPES, journey, with_step, without_step


def test_the_sizes_of_the_seeded_journeys():
    sizes = []
    for recipe in RECIPES:
        made = journey(recipe)
        lane = {node.id: node.lane for node in made.nodes}
        handovers = sum(lane[edge.source] != lane[edge.target] for edge in made.edges)
        sizes.append((len(made.nodes), len(made.lanes), len(made.edges), handovers))
    assert sizes == [
        (20, 5, 22, 6),
        (40, 6, 54, 33),
        (60, 7, 84, 26),
        (140, 8, 191, 84),
        (500, 9, 662, 241),
    ]


def test_one_step_comes_or_goes():
    made = journey(RECIPES[0])
    names = {node.id for node in made.nodes}
    assert {node.id for node in with_step(made).nodes} - names == {"new"}
    assert len(with_step(made).edges) == len(made.edges) + 1
    assert len(names - {node.id for node in without_step(made).nodes}) == 1
    assert len(without_step(made).edges) == len(made.edges) - 1
