# 多层网络的图。
# 数字以文本形式传入，可直接显示。
drawing-network-title = 一个网络：{ $inputs } 个输入，{ $hidden } 个隐藏单元，输出 { $output }
drawing-network-title-open = 一个网络：{ $inputs } 个输入，{ $hidden } 个隐藏单元，输出尚未算出
drawing-network-description = 输入层、隐藏层和输出层，每个权重画成一条线。下方按相遇的顺序列出所有张量的形状。
drawing-network-input = 输入层
drawing-network-hidden = 隐藏层
drawing-network-hidden-number = 隐藏层 { $number }
drawing-network-output = 输出层
drawing-network-hint = 指向某个单元，查看它的和
