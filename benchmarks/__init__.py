"""Measure the app against floor pages: the same widgets, the same server, one line of text."""
