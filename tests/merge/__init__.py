"""What is merged, and what differs."""
