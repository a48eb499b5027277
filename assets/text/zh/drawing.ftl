# 多幅图共用的文字。
drawing-key = 颜色 = 正负    粗细 = 大小
