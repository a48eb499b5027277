"""Streamlit: what pages are put together from."""
