"""The network page as Gradio and marimo would have it: same record, same drawing, same words."""
