"""Where journeys are kept."""
