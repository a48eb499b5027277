# 固定一个状态，用来对照。
pin-this = 固定现在的状态
pin-again = 改为固定现在的状态
pin-off = 取消固定
pin-name = 名字
pin-then = 固定的
pin-now = 现在
pin-side = **{ $side }**：{ $settings }
pin-numbers = （{ $total } 个数里有 { $count } 个不同）
pin-error = 错误
pin-same = 两个程序得到的数完全相同。
pin-stopped = 没有可画的图：程序停了下来。
pin-not-in-link = 固定的状态太长，放不进链接；关闭这个窗口之前都会保留。
notice-not-a-pin = 链接里的“{ $name }”解不出固定的状态，已略去。
