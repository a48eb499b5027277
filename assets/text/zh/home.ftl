home-title = 看看张量在做什么
home-link = 首页
home-lead = 拖动滑块，一个真正的 PyTorch 网络就会运行；这里的每幅图都是那次运行的记录。
home-ways-on = 深入看看
