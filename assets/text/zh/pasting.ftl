# 粘贴数值的文本框，以及粘贴的结果。
# 读不懂的情况写在 paste.ftl 里。

pasting-label = 也可以把整个张量的数粘贴进来
pasting-example = 例如 1, 2, 3、[[1, 2], [3, 4]]、电子表格里的单元格，或者 torch、NumPy 打印的内容
pasting-take = 用作 { $name } { $shape }
pasting-taken = `{ $name }` 现在就是这些数，见程序第 { $line } 行。
pasting-as-row = `{ $came }` 当作 `{ $shape }`，也就是只有一行的矩阵。
pasting-rounded = 数值保留了六位小数，这样才放得进链接。
pasting-between = {""}
pasting-shape = 这里 `{ $name }` 的形状是 `{ $shape }`，而这些数的形状是 `{ $came }`。这一页上怎么设置都得不到这个形状，所以什么都没有改。
pasting-shape-sliders = 这里 `{ $name }` 的形状是 `{ $shape }`，而这些数的形状是 `{ $came }`。什么都没有改；换一下大小就放得下：
pasting-move = { $settings }，并使用这些数
pasting-too-large = 这里的数要在 −{ $limit } 到 { $limit } 之间，{ $number } 超出了范围。什么都没有改。
pasting-dropped = 为 `{ $name }` 粘贴的数已经去掉：它们的形状是 `{ $came }`，而 `{ $name }` 现在的形状是 `{ $shape }`。
pasting-dropped-name = 给 `{ $name }` 的数已经略过：程序里没有叫这个名字的数据。

notice-not-a-paste = 链接里的“{ $name }”有看不懂的部分：{ $given }，已经略过。张量的写法像 features.1x3:0.1,0.2,0.3。

# 接在说明数据由来的句子后面。
own-numbers = 随后 { $names } 里写入了你自己的数。
own-between = {""}
