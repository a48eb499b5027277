ways-title = 四种写法
ways-written = 写法
ways-calls = 负责相乘和相加的调用
ways-difference = 这四种写法刚才都运行了一遍，任意两个输出之间最大的差是 **{ $difference }**：同样的数可能按不同的顺序相加，而每次相加都会舍入。
ways-why = 推荐用矩阵乘法：一次调用代替两次，中间不用保存那个乘积张量，而且处理器和显卡最擅长的就是它。
