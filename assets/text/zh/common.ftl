html-lang = zh

frame-name = Tensor Explorer
frame-tab = { $title } · Tensor Explorer
frame-language = 语言
frame-projector = 投影模式
frame-leave-projector = 退出投影模式

setting-seed = 随机种子
setting-n_input = 输入个数
setting-n_hidden = 隐藏单元数
setting-n_layers = 隐藏层数
setting-n_output = 输出个数
setting-largest = 测到的最大大小
setting-step = 步骤
setting-direction = 绘制方向
setting-direction-right = 从左到右
setting-direction-up = 从下到上
setting-activation = 激活函数
setting-activation-sigmoid = sigmoid
setting-activation-tanh = tanh
setting-activation-relu = ReLU
setting-activation-identity = 不用（恒等）
setting-look = 查看某个张量

setting-rows = x 的行数
setting-columns = x 的列数
setting-source = 对谁调用
setting-source-plain = x
setting-source-t = x.t()
setting-source-every_other = x[:, ::2]
setting-source-without_first = x[:, 1:]
setting-source-numpy = 来自 NumPy 的 x
setting-call = 调用
setting-call-view = view
setting-call-reshape = reshape
setting-call-resize_ = resize_
setting-call-contiguous_view = contiguous().view
setting-call-contiguous = contiguous
setting-call-flatten = flatten
setting-call-squeeze = squeeze
setting-call-unsqueeze = unsqueeze
setting-call-permute = permute
setting-call-t = t
setting-size = 或者输入形状
setting-cell = 指向 y 的第几个元素
setting-write = 写入 99
setting-write-no = 不写
setting-write-yes = 写

notice-out-of-range = 链接里的“{ $name }”是 { $given }，允许的范围是 { $low } 到 { $high }，所以这里显示 { $used }。
notice-not-a-number = 链接里的“{ $name }”是“{ $given }”，不是整数，所以这里显示 { $used }。
notice-not-an-option = 链接里的“{ $name }”是“{ $given }”，可选的值有 { $options }。这里使用 { $used }。

notice-not-a-size = 链接里的“{ $name }”是“{ $given }”，看不出是什么形状（最多四个大小，不小于 -1，总共最多 4096 个元素），所以这里使用 { $used }。
notice-not-lines = 链接里的“{ $name }”解不出程序代码（最多 { $longest } 个字符），已略去。
notice-not-an-edit = 链接里的“{ $name }”有看不懂的部分：{ $given }，已经略过。正确的写法像 weights.0.2:1.5。

stepper-back = ← 上一步
stepper-next = 下一步 →
stepper-play = ▶ 播放
stepper-pause = ❚❚ 暂停

output-label = 输出
not-yet = 尚未计算
shapes-name = 表达式
shapes-shape = 形状

program-title = 刚刚运行的程序
program-printed = 程序打印的内容
program-printed-nothing = 什么也没打印：程序在第 { $line } 行停下了，还没走到 print
program-copy = 复制程序
formula-title = 写成公式
table-title = 用表格查看这些数值
table-input = 输入

device-fallback = 显卡出错了，程序改用处理器运行，结果只有舍入上的差别。显卡给出的信息：
failure-kind-device = 设备出错了。
failure-kind-torch = PyTorch 停了下来，给出的信息是：
failure-kind-shape = 形状（或步长）不允许这样做。PyTorch 的说法：
failure-kind-dtype = 用这样的元素类型做不到。PyTorch 的说法：
failure-kind-index = 这个索引和张量对不上。PyTorch 的说法：
failure-kind-syntax = 这不是合法的 Python：
failure-kind-refused = 程序里有本应用不运行的写法：
failure-kind-name = 这个名字还没有值：
failure-kind-too-big = 超出了本应用允许的大小：
failure-kind-unknown-setting = 程序里没有这个设置：
failure-kind-unsafe-memory = 这个形状要用的内存比张量现有的多。PyTorch 的说法：

step-line = 第 { $line } 行：{ $code }
list-comma = 、
