"""Learners without a browser: they speak Streamlit's protocol with a real server."""
