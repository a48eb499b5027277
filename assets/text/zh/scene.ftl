# 读者写的代码一步一步的结果：每幅图旁边的文字。
scene-title = 一步一步看你的代码
scene-solution = 一步一步看这个答案
scene-choice = 步骤
scene-step = **第 { $step } 步，共 { $count } 步**（第 { $line } 行）：{ $code }
scene-value = **第 { $step } 步，共 { $count } 步**：`output` 是 { $value }，不是这几行代码算出来的。
scene-gives = 输入：{ $given }。得到：{ $result }。
scene-makes = 得到：{ $result }。
scene-failed = 输入：{ $given }。这一步出错了。
scene-stopped = 这一步出错了。
scene-wanted = 应该是 { $value }。
scene-numbers = { $shape }：{ $numbers }
scene-join = {""}
scene-between = {", "}
