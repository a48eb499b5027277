# 引擎为什么不运行一段程序：对应 components/engine/sentences.py 里的句子。

failure-not-text = 程序应该是一段文本，这里收到的是 { $what }。请用字符串给出程序。
failure-text-too-long = 程序有 { $asked } 个字符，最多允许 { $limit } 个。请缩短程序。
failure-too-many-parts = 程序的组成部分超过了 { $limit } 个。请缩短程序。
failure-too-nested = 第 { $line } 行第 { $column } 列：表达式嵌套超过了 { $limit } 层。请给内层表达式起个名字，单独写成一行。
failure-not-python = 第 { $line } 行第 { $column } 列：这不是合法的 Python 代码（{ $detail }）。
failure-loop = 第 { $line } 行第 { $column } 列：{ $name } 是循环，这里的程序没有循环。请对整个张量做一次运算，或者把各行依次写出来。
failure-if-statement = 第 { $line } 行第 { $column } 列：这里不能用 if 语句。请改用条件表达式：a if condition else b。
failure-import = 第 { $line } 行第 { $column } 列：这里不能导入 { $name }。请写 import torch 和 import numpy as np，各占一行。
failure-annotation = 第 { $line } 行第 { $column } 列：{ $name } 带有类型注解。请直接写 name = value，不写类型。
failure-statement = 第 { $line } 行第 { $column } 列：这里不能用 { $name }。请只用赋值、表达式、print 和只含一个表达式的函数。
failure-function-form = 第 { $line } 行第 { $column } 列：函数 { $name } 不只是一个表达式。请写成 def { $name }(x): return expression，不带装饰器和注解，并且顶格书写。
failure-function-parameters = 第 { $line } 行第 { $column } 列：函数 { $name } 的参数写法比较特殊。请用普通参数：def { $name }(x, y): return expression。
failure-recursion = 第 { $line } 行第 { $column } 列：函数 { $name } 调用了自己。请改成不调用自己的函数。
failure-reserved-name = 第 { $line } 行第 { $column } 列：{ $name } 在这里的程序中含义固定。请换一个名字。
failure-private-name = 第 { $line } 行第 { $column } 列：{ $name } 以两个下划线开头，这类名字归 Python 自己使用。请换一个名字。
failure-target = 第 { $line } 行第 { $column } 列：不能给 { $name } 赋值。请赋给一个名字、用逗号隔开的几个名字，或者 weights[0, 2] 这样的位置。
failure-attribute-set = 第 { $line } 行第 { $column } 列：这里不能设置属性 { $name }。请用能得到新张量的运算，或者名字以下划线结尾的运算。
failure-list-set = 第 { $line } 行第 { $column } 列：这里不能修改列表。请写一个新的列表。
failure-expression = 第 { $line } 行第 { $column } 列：这里不能用 { $name }。请用数、列表、运算符、索引，以及 torch 和 numpy 的函数。
failure-comprehension = 第 { $line } 行第 { $column } 列：{ $name } 在这里是隐藏的循环，而这里的程序没有循环。请对整个张量做一次运算，或者把各项依次写出来。
failure-f-string = 第 { $line } 行第 { $column } 列：这里不能用格式化文本。请给 print 多个参数。
failure-operator = 第 { $line } 行第 { $column } 列：这里不能用运算符 { $name }。请用算术运算、@、比较，以及 and、or、not。
failure-literal = 第 { $line } 行第 { $column } 列：{ $name } 不是这里可用的值。请用 int、float、bool、None、列表和元组。
failure-odd-text = 第 { $line } 行第 { $column } 列：这段文本里有无法显示的字符。请只用可显示的字符。
failure-text-value = 第 { $line } 行第 { $column } 列：{ $name } 在这里不能使用文本。文本只用于 print、设置，或者 torch 需要 "cpu" 这类名字的地方。
failure-unknown-name = 第 { $line } 行第 { $column } 列：这里不能用 { $name }。请用 torch 和 numpy 的函数，以及：{ $instead }。
failure-unknown-function = 第 { $line } 行第 { $column } 列：{ $name } 不在这里可用的函数之中。可以用 { $instead }。
failure-unknown-attribute = 第 { $line } 行第 { $column } 列：{ $name } 不在这里可用的属性之中。可以用 { $instead }。
failure-keyword = 第 { $line } 行第 { $column } 列：{ $name } 在这里不接受关键字参数 { $keyword }。可以用 { $instead }。
failure-no-keyword = 第 { $line } 行第 { $column } 列：{ $name } 在这里不接受关键字参数 { $keyword }。请按顺序给出参数。
failure-too-many-arguments = 第 { $line } 行第 { $column } 列：{ $name } 在这里最多按顺序接受 { $limit } 个参数。请减少参数，或者用名字指定。
failure-called-twice = 第 { $line } 行第 { $column } 列：这里只能调用有名字的函数或方法。请在括号前写上名字、torch.name 或 value.name。
failure-not-a-value = 第 { $line } 行第 { $column } 列：{ $name } 是函数或模块，不是一个值。请调用它：{ $name }(...)。
failure-random-device = 第 { $line } 行第 { $column } 列：{ $name } 如果带上 device=，在不同设备上会得到不同的数。请去掉 device=，生成之后再用 .to(device)。
failure-random-unseeded = 第 { $line } 行第 { $column } 列：没有设置种子就调用 { $name }，得到的数无法重现。请先写 { $seed }。
failure-seed = 第 { $line } 行第 { $column } 列：{ $name } 在这里需要一个整数。例如 { $name }(7)。
failure-not-set = 第 { $line } 行第 { $column } 列：{ $name } 会读到从未设置过的数。请先用 fill_ 或赋值写入。
failure-value-kind = 第 { $line } 行第 { $column } 列：{ $name } 的结果是 { $what }，不是这里可用的值。请用实数，以及由数组成的张量和数组。
failure-device-name = 第 { $line } 行第 { $column } 列：这里不使用设备 { $name }。请用 "cpu" 或 "cuda"。
failure-too-many-elements = 第 { $line } 行第 { $column } 列：需要 { $asked } 个元素，最多允许 { $limit } 个。请减小尺寸。
failure-too-many-elements-in-all = 第 { $line } 行第 { $column } 列：这段程序的张量合起来超过了 { $limit } 个元素。请减少张量，或者减小尺寸。
failure-too-many-dimensions = 第 { $line } 行第 { $column } 列：需要 { $asked } 个维度，最多允许 { $limit } 个。请减少维度。
failure-too-many-pieces = 第 { $line } 行第 { $column } 列：需要 { $asked } 个张量，最多允许 { $limit } 个。请分成更少、更大的块。
failure-too-many-items = 第 { $line } 行第 { $column } 列：列表超过了 { $limit } 项。请用张量，或者更短的列表。
failure-too-many-steps = 第 { $line } 行第 { $column } 列：超过了 { $limit } 步。请缩短程序。
failure-too-much-work = 第 { $line } 行第 { $column } 列：一共需要 { $asked } 次乘法和加法，一段程序最多允许 { $limit } 次。请用更小的张量。
failure-too-much-printed = 第 { $line } 行第 { $column } 列：要打印的字符超过了 { $limit } 个。请打印更小的张量。
failure-too-deep = 第 { $line } 行第 { $column } 列：表达式和函数调用嵌套超过了 { $limit } 层。请给内层起个名字。
failure-number-too-long = 第 { $line } 行第 { $column } 列：这个整数超过了 { $limit } 位二进制数。请用更小的数，或者用浮点数。
failure-decimals = 第 { $line } 行第 { $column } 列：round 最多保留 { $limit } 位小数。请用更小的数。
failure-unsafe-memory = 第 { $line } 行第 { $column } 列：形状 { $shape } 需要 { $needed } 字节，而内存只有 { $came } 字节。请用张量原来的形状，或者用 .clone() 复制一份。
failure-unknown-setting = 程序没有把 { $name } 设成一个普通的值。可以设置的有：{ $instead }。
failure-no-settings = 程序没有把 { $name } 或任何别的名字设成普通的值。请在程序里写一行，例如 { $name } = 7。
failure-setting-value = { $name } 不能是 { $what }。请用有限的数、True、False、None、文本，或者由它们组成的列表。
failure-setting-too-big = { $name } 的值超过了 { $limit } 位二进制数。请用更小的数。
failure-internal = 这段程序无法运行（{ $what }）。请用更简单的语句。
