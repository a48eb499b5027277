"""Records in, SVG and HTML text out: pure functions without Streamlit and without torch."""
