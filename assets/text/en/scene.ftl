# The lines of a reader, step by step: the text beside each drawing.
scene-title = Your lines, step by step
scene-solution = The solution, step by step
scene-choice = Step
scene-step = **Step { $step } of { $count }**, line { $line }: { $code }
scene-value = **Step { $step } of { $count }**: `output` is { $value }. No step of these lines computed it.
scene-gives = In: { $given }. Out: { $result }.
scene-makes = Out: { $result }.
scene-failed = In: { $given }. This step failed.
scene-stopped = This step failed.
scene-wanted = It should be { $value }.
scene-numbers = { $shape }: { $numbers }
scene-join = {" "}
scene-between = {", "}
