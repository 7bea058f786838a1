"""What the server holds and answers besides Streamlit's own pages."""
