// Runs before Streamlit: tells where the server is, so that a page below / need not guess and fail.
// Its dialogs stay away: without the server they would take the keyboard from who goes on typing.
window.__streamlit = {
  BACKEND_BASE_URL: location.origin,
  MAIN_PAGE_BASE_URL: location.origin,
  HOST_CONFIG: { blockErrorDialogs: true },
};
