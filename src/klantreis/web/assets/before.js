// Runs before Streamlit: tells where the server is, so that a page below / need not guess and fail.
window.__streamlit = { BACKEND_BASE_URL: location.origin, MAIN_PAGE_BASE_URL: location.origin };
