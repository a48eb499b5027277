export-title = 带走它
export-link = 用任何浏览器打开这个链接，看到的都是同一幅图。
export-py = 程序（.py）
export-ipynb = 笔记本（.ipynb）
export-svg = 图（.svg）
export-png = 图（.png）
