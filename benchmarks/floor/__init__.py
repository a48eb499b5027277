"""Floor pages: every widget of the app's pages, and nothing that a lesson is made of."""
