# Why the engine refuses a program: the sentences of components/engine/sentences.py.

failure-not-text = A program is text; this is { $what }. Give the program as a string.
failure-text-too-long = The program has { $asked } characters and at most { $limit } are allowed. Use a shorter program.
failure-too-many-parts = The program has more than { $limit } parts. Use a shorter program.
failure-too-nested = Line { $line }, column { $column }: more than { $limit } expressions inside one another. Give the inner ones names, on lines of their own.
failure-not-python = Line { $line }, column { $column }: this is not Python: { $detail }.
failure-loop = Line { $line }, column { $column }: { $name } is a loop, and a program here has none. Use one operation on a whole tensor, or write the lines one after another.
failure-if-statement = Line { $line }, column { $column }: an if statement is not part of the language here. Use a conditional expression: a if condition else b.
failure-import = Line { $line }, column { $column }: { $name } cannot be imported here. Use import torch and import numpy as np, each on its own line.
failure-annotation = Line { $line }, column { $column }: { $name } has an annotation. Use name = value, without a type.
failure-statement = Line { $line }, column { $column }: { $name } is not part of the language here. Use assignments, expressions, print and functions of one expression.
failure-function-form = Line { $line }, column { $column }: the function { $name } is more than one expression. Use the form def { $name }(x): return expression, without decorators or annotations, at the left margin.
failure-function-parameters = Line { $line }, column { $column }: the function { $name } has a parameter of a special kind. Use plain parameters: def { $name }(x, y): return expression.
failure-recursion = Line { $line }, column { $column }: the function { $name } calls itself. Use a function that does not.
failure-reserved-name = Line { $line }, column { $column }: { $name } keeps its meaning in a program here. Use another name.
failure-private-name = Line { $line }, column { $column }: { $name } begins with an underscore pair, which belongs to Python itself. Use another name.
failure-target = Line { $line }, column { $column }: { $name } cannot be assigned to. Use a name, names separated by commas, or an index such as weights[0, 2].
failure-attribute-set = Line { $line }, column { $column }: the attribute { $name } cannot be set here. Use an operation that makes a new tensor, or one that ends in an underscore.
failure-list-set = Line { $line }, column { $column }: a list cannot be changed here. Use a new list.
failure-expression = Line { $line }, column { $column }: { $name } is not part of the language here. Use numbers, lists, operators, indexing, and functions of torch and numpy.
failure-comprehension = Line { $line }, column { $column }: { $name } is a hidden loop, and a program here has none. Use one operation on a whole tensor, or write the items out.
failure-f-string = Line { $line }, column { $column }: formatted text is not part of the language here. Use print with several arguments.
failure-operator = Line { $line }, column { $column }: the operator { $name } is not part of the language here. Use arithmetic, @, comparisons, and, or, not.
failure-literal = Line { $line }, column { $column }: { $name } is not a value of the language here. Use int, float, bool, None, lists and tuples.
failure-odd-text = Line { $line }, column { $column }: this text holds a character that cannot be shown. Use printable characters.
failure-text-value = Line { $line }, column { $column }: text cannot be used by { $name } here. Use text only in print, in a setting, or where torch takes a name such as "cpu".
failure-unknown-name = Line { $line }, column { $column }: { $name } is not part of the language here. Use functions of torch and numpy, and: { $instead }.
failure-unknown-function = Line { $line }, column { $column }: { $name } is not among the functions allowed here. Use { $instead }.
failure-unknown-attribute = Line { $line }, column { $column }: the attribute { $name } is not among those allowed here. Use { $instead }.
failure-keyword = Line { $line }, column { $column }: { $name } does not take the keyword { $keyword } here. Use { $instead }.
failure-no-keyword = Line { $line }, column { $column }: { $name } does not take the keyword { $keyword } here. Use arguments in order.
failure-too-many-arguments = Line { $line }, column { $column }: { $name } takes at most { $limit } arguments in order here. Use fewer, or give them by name.
failure-called-twice = Line { $line }, column { $column }: only a function or method with a name can be called here. Use a name, torch.name or value.name in front of the parenthesis.
failure-not-a-value = Line { $line }, column { $column }: { $name } is a function or a module, not a value. Use it in a call: { $name }(...).
failure-random-device = Line { $line }, column { $column }: { $name } with device= would draw other numbers on each device. Use { $name } without device=, then .to(device).
failure-random-unseeded = Line { $line }, column { $column }: { $name } before a seed draws numbers that nobody can draw again. Use { $seed } first.
failure-seed = Line { $line }, column { $column }: { $name } needs a whole number here. Use for example { $name }(7).
failure-not-set = Line { $line }, column { $column }: { $name } would read a number that was never set. Use fill_ or an assignment first.
failure-value-kind = Line { $line }, column { $column }: { $name } gives { $what }, which is not a value of the language here. Use real numbers, tensors and arrays of numbers.
failure-device-name = Line { $line }, column { $column }: the device { $name } is not used here. Use "cpu" or "cuda".
failure-too-many-elements = Line { $line }, column { $column }: { $asked } elements are asked for and at most { $limit } are allowed. Use smaller sizes.
failure-too-many-elements-in-all = Line { $line }, column { $column }: the tensors of this program have more than { $limit } elements together. Use fewer or smaller tensors.
failure-too-many-dimensions = Line { $line }, column { $column }: { $asked } dimensions are asked for and at most { $limit } are allowed. Use fewer dimensions.
failure-too-many-pieces = Line { $line }, column { $column }: { $asked } tensors are asked for and at most { $limit } are allowed. Use fewer, larger pieces.
failure-too-many-items = Line { $line }, column { $column }: a list of more than { $limit } items. Use a tensor or a shorter list.
failure-too-many-steps = Line { $line }, column { $column }: more than { $limit } steps. Use a shorter program.
failure-too-much-work = Line { $line }, column { $column }: { $asked } multiplications and additions, and at most { $limit } are allowed in one program. Use smaller tensors.
failure-too-much-printed = Line { $line }, column { $column }: more than { $limit } characters to print. Use print on a smaller tensor.
failure-too-deep = Line { $line }, column { $column }: more than { $limit } expressions and calls inside one another. Use names for the inner ones.
failure-number-too-long = Line { $line }, column { $column }: an integer of more than { $limit } bits. Use a smaller number, or a float.
failure-decimals = Line { $line }, column { $column }: round takes at most { $limit } decimals here. Use a smaller number.
failure-unsafe-memory = Line { $line }, column { $column }: the shape { $shape } wants { $needed } bytes and the memory has { $came }. Use the tensor's earlier shape, or a copy: .clone().
failure-unknown-setting = The program does not set { $name } to a plain value. Use one of: { $instead }.
failure-no-settings = The program does not set { $name } to a plain value, nor any other name. Use a line such as { $name } = 7 in the program.
failure-setting-value = { $name } cannot be { $what }. Use a finite number, True, False, None, text, or a list of them.
failure-setting-too-big = The value for { $name } is larger than { $limit } bits. Use a smaller number.
failure-internal = The program could not be run: { $what }. Use simpler lines.
