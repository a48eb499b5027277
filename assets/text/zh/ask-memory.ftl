# 内存页的提问。答案由运行决定。
ask-memory-predict = 运行 `{ $line }` 之后，哪些名字看到的数和之前不一样？
ask-memory-predict-none = 一个也没有
ask-memory-predict-stops = torch 会报错停下
ask-memory-predict-right-wrote = 这一行就地写进内存。{ $names } 都读到了被改的槽，所以都看得到新的数。
ask-memory-predict-right-rebound = 结果放进了新的内存，名字 { $names } 搬到了那里。原来的内存和指向它的其他名字都没动。
ask-memory-predict-right-turned = 没有一个槽变了，但 { $names } 现在用另一种形状去读同样的槽。
ask-memory-predict-right-nothing = 这一行得到的是新东西，或者写进去的和原来一样。之前就有的名字，看到的数都没变。
ask-memory-predict-right-failed = torch 拒绝了这一行，一个数也没有变。原因就在它的信息里。
ask-memory-predict-alone-wrote = 名字只是指向内存的箭头。这一行改的是内存本身，所以 { $names } 都看得到，不只是写它时用的那个名字。
ask-memory-predict-alone-turned = 这是一个有几个名字的张量：{ $names } 是同一个对象，新的形状从每个名字都看得到。
ask-memory-predict-alone-nothing = 这一行没有写进那块内存：它得到的是新东西，原来的数一概没动。
ask-memory-predict-alone-failed = 还没到那一步：torch 拒绝了这一行，什么都没变。
ask-memory-predict-all-wrote = { $blind } 在别的内存里，或者没有读到被改的槽，所以看到的数没变。
ask-memory-predict-all-rebound = `=` 只是让名字搬家，并不写进内存：{ $names } 指向新的结果，{ $blind } 还指着原来的数。
ask-memory-predict-all-turned = 形状和步长属于各个张量，数属于内存。只有 { $names } 换了读法，{ $blind } 照旧。
ask-memory-predict-all-nothing = 这些名字共享的内存里什么都没有写进去：这一行得到的是新东西，或者写的就是原来的数。
ask-memory-predict-all-failed = 还没到那一步：torch 在写入之前就拒绝了这一行。
ask-memory-predict-none-wrote = 这一行是就地写入：末尾的下划线、给下标赋值、`+=` 这样的运算符，改的都是内存本身，而 { $names } 读的正是它。
ask-memory-predict-none-rebound = 没有哪个槽被改写，但 { $names } 现在指向新的结果，看到的就是它。
ask-memory-predict-none-turned = 没有一个槽变了，可是 { $names } 自己的形状变了，看到的已经不同。
ask-memory-predict-none-failed = 确实什么都没变，但这一行也没有运行成功：torch 报错停下了。
ask-memory-predict-stops-ran = 它能运行：这一行没有什么不允许的。

ask-memory-break = `b` 的内存属于 NumPy。torch 会拒绝下面哪一行？
ask-memory-break-larger-stops = `({ $more }, { $columns })` 需要的字节比现有的多，而 NumPy 的内存，torch 不能把它变大。
ask-memory-break-smaller-runs = 少用一点内存是允许的：其余的数离开 `b`，但还留在内存里，`a` 照样看得到。
ask-memory-break-clone-runs = clone 有自己的内存，归 torch 所有，可以变大。
ask-memory-break-turned-runs = `t_` 一个数也不搬，只是交换 `b` 的大小和步长，不需要更多内存。

ask-memory-repair = 执行 `c = b.detach()` 之后，`c.fill_(-1)` 把 `a` 也填满了。这里该换成哪一行，`a` 的数才不变？
ask-memory-repair-view-other = 视图只是用另一种形状看同一块内存：`a` 也被填满了。
ask-memory-repair-slice-other = 切片共享内存，哪怕切的是全部：`a` 也被填满了。只有 Python 的列表用 `[:]` 才会复制。
ask-memory-repair-clone-right = `clone` 把数复制到新的内存里，意思也写得明明白白。
ask-memory-repair-float-right = 之所以行得通，是因为 `b` 是 float64：换类型就要换字节，于是复制了。如果是 float32 的张量，`.float()` 得到的就是原来那个张量。
