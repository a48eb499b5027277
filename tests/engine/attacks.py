"""Programs that somebody would write to get out of the engine, or to wear the server down."""
# ruff: noqa: E501 - a table, several rows a line

from __future__ import annotations

REACHING_OUT = (
    # Python's insides
    "().__class__.__bases__[0].__subclasses__()",
    "(1).__class__", "x.__dict__", "x.__reduce__()", "x.__init__()", "x.__class__ = 3",
    "torch.__builtins__", "torch.__loader__", "np.__dict__", "print.__self__",
    "f.__globals__", "f.__code__", "x.T.__class__", "x.shape.__class__", "'a'.__class__",
    "x.__getattribute__('data_ptr')", "x.__setstate__(0)", "x.__array_interface__",
    "__builtins__", "__import__('os').system('true')", "__name__", "__file__", "__x = 1",
    "getattr(x, 'data_ptr')", "setattr(x, 'a', 1)", "delattr(x, 'a')", "hasattr(x, 'a')",
    "globals()", "locals()", "vars()", "dir(x)", "type(x)", "type('A', (), {})", "object()",
    "eval('1')", "exec('1')", "compile('1', '', 'eval')", "open('/etc/passwd')", "input()",
    "breakpoint()", "help()", "exit()", "id(x)", "memoryview(x)", "bytearray(10**9)",
    "super()", "isinstance(x, int)", "iter(x)", "map(print, x)", "range(10**12)",
    # modules
    "import os", "import sys, torch", "from os import system", "import torch.hub",
    "import numpy as torch", "from torch import *", "import ctypes", "import builtins",
    # files and code of torch and numpy
    "torch.load('x.pt')", "torch.save(x, '/tmp/x')", "torch.hub.load('a', 'b')",
    "torch.ops.load_library('x.so')", "torch.ops.aten.add(x, x)", "torch.classes.load_library('x')",
    "torch.from_file('/etc/passwd', size=10)", "torch.UntypedStorage.from_file('/etc/passwd')",
    "torch.jit.load('x')", "torch.compile(x)", "torch.package.PackageImporter('x')",
    "torch.utils.cpp_extension.load('x')", "torch.serialization.load('x')", "torch._C._crash_if_asan(1)",
    "torch.multiprocessing.Process()", "torch.distributed.init_process_group()", "torch.os.system('x')",
    "torch.sys.exit()", "torch.storage.os", "torch.functional.torch.load('x')", "torch.torch.load('x')",
    "np.load('x.npy', allow_pickle=True)", "np.save('/tmp/x', x)", "np.memmap('/etc/passwd')",
    "np.fromfile('/etc/passwd')", "np.genfromtxt('/etc/passwd')", "np.ctypeslib.load_library('x', 'y')",
    "np.lib.format.open_memmap('x')", "np.core.multiarray", "np.os.system('x')", "np.random.os",
    "np.frombuffer(x)", "np.lib.stride_tricks.as_strided(a, (10**9,))", "np.vectorize(print)",
    "np.frompyfunc(print, 1, 1)", "np.apply_along_axis(print, 0, a)", "np.array([x], dtype=object)",
    "np.zeros(3, dtype='O')", "np.zeros(3, dtype='V8')", "np.datetime64('now')",
    # memory behind a tensor
    "x.data_ptr()", "x.storage()", "x.untyped_storage()", "x.set_(x)", "x.as_strided((10**9,), (1,))",
    "torch.as_strided(x, (10**9,), (1,))", "a.ctypes", "a.data", "a.base", "a.tobytes()",
    "a.setflags(write=1)", "a.dumps()", "a.tofile('/tmp/x')", "a.view('O')", "x.data", "x.grad_fn",
    "x.register_hook(print)", "x.apply_(print)", "x.map_(x, print)", "x.share_memory_()", "x.pin_memory()",
    "x.backward()", "torch.Tensor(1000)", "torch.empty_strided((9,), (9,))", "x.new(1000)",
    "x.view(torch.int32)", "x.type('torch.cuda.FloatTensor')", "torch.zeros(3, out=x)",
    "torch.add(x, x, out=x)", "a.sum(out=a)", "np.add(a, a, a)", "torch.zeros(3, device='meta')",
    "torch.zeros(3, layout=3)",
    # settings of the process
    "torch.set_default_dtype(torch.float64)", "torch.set_num_threads(99)", "torch.set_printoptions()",
    "torch.use_deterministic_algorithms(True)", "torch.set_grad_enabled(False)", "torch.no_grad()",
    "torch.backends.cudnn.enabled", "np.seterr(all='raise')", "np.set_printoptions(10)",
    "np.random.set_state(0)", "torch.random.fork_rng()", "torch.seed()", "torch.cuda.empty_cache()",
    # forms of the language
    "y = lambda: x", "y = [i for i in x]", "y = {i for i in x}", "y = {i: i for i in x}",
    "y = sum(i for i in x)", "(y := x)", "print(*x)", "print(**x)", "y = {'a': 1}", "y = {1, 2}",
    "for i in x:\n    y = i", "while True:\n    y = 1", "if x:\n    y = 1", "with x:\n    y = 1",
    "try:\n    y = 1\nexcept:\n    y = 2", "class A:\n    y = 1", "del x", "assert x", "raise x",
    "global x", "async def f():\n    y = 1", "y = yield", "y = await x", "match x:\n    case 1:\n        y = 1",
    "@print\ndef f(y): return y", "@torch.no_grad()\ndef f(y): return y", "def f(*y): return y",
    "def f(**y): return y", "def f(y=print): return y", "def f(y: print): return y", "x: int = 3",
    "def f(y): return f(y)", "def f(y): return g(y)\ndef g(y): return f(y)\nf(1)",
    "x.a = 1", "torch.ones = print", "print = x", "torch = x", "np.pi = 3", "*y, z = x",
    # text that hides something
    "f'{x}'", "f'{x.__class__}'", "'{0.__class__}'.format(x)", "'%s' % x", "'a'.join(x)", "'a' * 10**9",
    "b'a'", "1j", "...", "\uff45\uff56\uff41\uff4c('1')", "x.\uff3f\uff3fclass\uff3f\uff3f",
    "y = 1  # \u202e", "y = '\\x1b[31m'", "torch.ones(2)  # \x00", "y = '\\ud800'",
    "torch.tensor(['a'])", "int('9' * 10**9)", "torch.tensor('a')", "x == 'a'\ny = 'a' < x",
)  # fmt: skip
"""None of these may do anything."""

WEARING_DOWN = (
    "y = 9 ** 9 ** 9", "y = 9**9**9**9", "y = 2 ** 10**9", "y = 10 ** 400", "y = (-9) ** 9**9",
    "y = 10**300 * 10**300", "y = 0x" + "f" * 400, "y = pow(2, 10**9)", "y = 1 << 10**9",
    "y = round(1, -10**9)", "y = int(1e308) ** 9", "x ** (2 ** 10**6)",
    "y = [0] * 10**9", "y = (0,) * 10**9", "y = [[0] * 10**4] * 10**4", "y = [0] * x.numel() * 10**9",
    "y = torch.zeros(10**9)", "y = torch.zeros(2**40, 2**40)", "y = torch.zeros(0, 10**9)",
    "y = torch.empty(10**9)", "y = torch.full((10**9,), 1)", "y = torch.eye(10**5)",
    "y = torch.arange(10**12)", "y = torch.arange(0, 1, 1e-12)", "y = torch.linspace(0, 1, 10**9)",
    "y = np.zeros(10**9)", "y = np.arange(0, 1, 1e-15)", "y = np.eye(10**5)", "y = np.linspace(0, 1, 10**9)",
    "torch.manual_seed(1)\ny = torch.randn(10**9)", "torch.manual_seed(1)\ny = torch.randperm(10**9)",
    "np.random.seed(1)\ny = np.random.rand(10**9)", "np.random.seed(1)\ny = np.random.normal(0, 1, 10**9)",
    "y = torch.ones(1).expand(10**9)", "y = torch.ones(1).expand(10**9).clone()",
    "y = torch.ones(1, 1).expand(10**5, 10**5).contiguous()", "y = torch.broadcast_to(x[0], (10**9,))",
    "y = np.broadcast_to(1, (10**9,)).copy()", "y = x.repeat(10**9)", "y = x.tile(10**9)",
    "y = x.repeat_interleave(10**9)", "y = torch.repeat_interleave(x, 10**9)", "y = np.repeat(a, 10**9)",
    "y = np.tile(a, 10**9)", "y = torch.einsum('i,j,k,l->ijkl', x, x, x, x)", "y = np.einsum('i,j->ij', a, a)",
    "y = torch.kron(x, x)", "y = torch.cartesian_prod(x, x)", "y = torch.combinations(x, 3)",
    "y = torch.meshgrid(x, x)", "y = torch.vander(x, 10**9)", "y = torch.histc(x, bins=10**9)",
    "y = torch.nn.functional.one_hot(x, 10**9)", "y = torch.nn.functional.pad(x, (10**9, 0))",
    "y = torch.outer(torch.ones(10**4), torch.ones(10**4))", "y = torch.ones(10**4, 1) + torch.ones(10**4)",
    "y = torch.ones(2000, 1) @ torch.ones(1, 2000)", "y = torch.ones(10**3, 10**3) @ torch.ones(10**3, 10**3)",
    "y = x[torch.zeros(10**7, dtype=torch.int64)]", "y = torch.ones(1, 1000)[torch.zeros(10**5, dtype=torch.int64)]",
    "y = x.resize_(10**9)", "y = x.resize_(2**62)", "y = x.new_zeros(10**9)", "y = torch.diag(torch.ones(5000))",
    "y = torch.ones(10**6).tolist()", "y = list(torch.ones(10**6))", "y = torch.ones(10**6).unbind()",
    "y = torch.ones(10**6).split(1)", "y = torch.ones(10**6).unfold(0, 10**5, 1) * 1", "y = torch.zeros([1] * 99)",
    "print(torch.ones([2] * 16))", "print('a' * 10**9)", "print(1, 2, sep='" + "a" * 30_000 + "')",
    "y = " + "[" * 900 + "]" * 900, "y = " + "(" * 900 + "1" + ")" * 900, "y = " + "-" * 5000 + "1",
    "y = " + "not " * 3000 + "1", "y = 1" + "[0]" * 3000, "y = " + "1+" * 9000 + "1", "y = x" + ".T" * 3000,
    "y = [" + "1," * 20_000 + "]", "y = 1\n" * 20_000, "y = " + "9" * 49_000,
    "\n".join(["def f0(z): return z"] + [f"def f{i}(z): return f{i-1}(f{i-1}(z))" for i in range(1, 60)] + ["f59(1)"]),
    "\n".join(["y = (1, 2)"] + ["y = (y, y)"] * 60), "y = 1\n" + "y = [y]\n" * 900,
    "y = torch.ones(250, 2)\n" + "z = y.unbind()\n" * 100, "y = [x] * 250\n" + "z = torch.stack(y)\n" * 200,
    "y = [x] * 250\n" + "z = y * 1\n" * 50, "y = [0] * 9999\n" + "z = torch.tensor(y)\n" * 50,
    "y = torch.ones(10**6)\n" + "z = y.sort()\n" * 5, "y = np.ones(10**6)\n" + "z = np.argsort(y)\n" * 5,
    "y = torch.ones(10**6, dtype=torch.int64)\n" + "z = y ** 1000000007\n" * 5,
    "y = torch.ones(10**6)\n" + "z = torch.exp(y)\n" * 30, "y = torch.ones(10**6)\n" + "y += 1\n" * 60,
    "y = torch.ones(300, 300, dtype=torch.int64)\n" + "z = y @ y\n" * 30, "x + 1\n" * 1001,
)  # fmt: skip
"""Each of these asks for more than the bounds allow."""

ANSWERED_BY_TORCH = ("x.to('xla')", "x.cuda(99)", "y = 2.0 ** 10**9", "y = x @ torch.ones(4)")
"""Within the language; torch or Python itself says that it cannot be done."""
