# 为什么读不懂粘贴的数：components/engine/paste.py 的每个原因对应一句话。

paste-empty = 这里没有数。可以粘贴 `1, 2, 3`、`[[1, 2], [3, 4]]`、电子表格里的单元格，或者 torch、NumPy 打印出来的内容。
paste-missing = 第 { $line } 行：这里缺一个数。每个位置都要有数；空单元格请写 0。
paste-not-a-number = 第 { $line } 行：`{ $text }` 不是数。数的写法如 `3`、`-0.25`、`1e-3`。
paste-too-large = 第 { $line } 行：`{ $text }` 超出了 float32 张量能表示的范围，最大约为 3.4e38。
paste-ambiguous = 第 { $line } 行：`{ $text }` 有两种读法，逗号可以是小数点，也可以是千位分隔符。小数请用点，千位之间什么都不要写。
paste-shortened = 第 { $line } 行：打印的内容在 `{ $text }` 处省略了一些数。请打印出全部的数，或者粘贴小一些的张量。
paste-ragged = 第 { $line } 行：`{ $text }` 这一行有 { $came } 项，而第一行有 { $expected } 项。张量的各行要一样长。
paste-mixed = 第 { $line } 行：在 `{ $text }` 处，一行和一个数并排放在一起。张量里每个数外面的括号层数要相同。
paste-bracket = 第 { $line } 行：括号 `{ $text }` 没有配对。每个左括号都要有右括号。
paste-rest = 第 { $line } 行：张量在 `{ $text }` 之前已经结束。请一次只粘贴一个张量。
paste-too-many = 第 { $line } 行：到 `{ $text }` 已经超过 { $limit } 个数，最多只能粘贴这么多。请少粘贴一些。
paste-too-deep = 第 { $line } 行：括号套了 { $limit } 层以上。请粘贴最多 { $limit } 维的张量。
paste-too-long = 对程序的一行来说，这太长了。请粘贴少一些的数，或者位数少一些的数。
