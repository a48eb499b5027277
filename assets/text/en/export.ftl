export-title = Take it home
export-link = This link opens the same picture in any browser.
export-py = Program (.py)
export-ipynb = Notebook (.ipynb)
export-svg = Drawing (.svg)
export-png = Drawing (.png)
