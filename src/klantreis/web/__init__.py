"""The pages, and the server that shows them."""
