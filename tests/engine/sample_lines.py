"""Short programs that together use every row of the allow-list; ``python`` itself checks them."""

from __future__ import annotations

HEADER = """import torch
import numpy as np
torch.manual_seed(3)
np.random.seed(3)
x = torch.tensor([[0.5, -1.25, 2.0], [3.5, 0.25, -0.75]])
p = torch.tensor([[0.5, 0.25, 0.75], [0.1, 0.9, 0.3]])
y = torch.tensor([[2.0, 1.0, -1.0], [0.5, 4.0, 2.0]])
w = torch.tensor([[1.0, 2.0], [0.5, -1.0], [3.0, 0.0]])
v = torch.tensor([1.0, -2.0, 0.5])
n = torch.tensor([[3, -1, 7], [2, 2, 0]])
b = torch.tensor([[True, False, True], [False, False, True]])
a = np.array([[1.0, -2.5, 3.0], [0.5, 4.0, -1.0]])
q = np.array([[0.5, 0.25], [0.75, 0.1]])
k = np.array([3, 1, 2])
"""

_UNARY = (
    "neg exp sqrt square abs sign sigmoid tanh relu sin cos tan sinh cosh atan floor ceil trunc "
    "round logical_not reciprocal"
).split()
_POSITIVE = "log log2 log10 log1p rsqrt asin acos".split()
_BINARY = "add sub mul div remainder fmod floor_divide pow".split()
_COMPARE = "eq ne lt le gt ge logical_and logical_or logical_xor".split()


def _elementwise() -> list[str]:
    lines = []
    for name in _UNARY:
        lines.append(f"r = torch.{name}(x); s = x.{name}(); c = x.clone(); c.{name}_()")
    for name in _POSITIVE:
        lines.append(f"r = torch.{name}(p); s = p.{name}(); c = p.clone(); c.{name}_()")
    for name in _BINARY:
        lines.append(f"r = torch.{name}(p, y); s = p.{name}(y); c = p.clone(); c.{name}_(2)")
    for name in _COMPARE:
        lines.append(f"r = torch.{name}(x, y); s = x.{name}(y); c = x.clone(); c.{name}_(y)")
    for name in ("clamp", "clip"):
        lines.append(f"r = torch.{name}(x, 0, 1); s = x.{name}(min=0); c = x.clone(); c.{name}_(max=1)")
    for name in ("maximum", "minimum", "isclose"):
        lines.append(f"r = torch.{name}(x, y); s = x.{name}(y)")
    for name in ("isnan", "isinf", "isfinite"):
        lines.append(f"r = torch.{name}(x / 0 * 0); s = x.{name}()")
    lines += [
        "r = torch.masked_fill(x, b, 9.0); s = x.masked_fill(b, 1); c = x.clone(); c.masked_fill_(b, 0)",
        "r = torch.lerp(x, y, 0.5); s = x.lerp(y, 0.25); c = x.clone(); c.lerp_(y, 0.5)",
        "r = torch.where(b, x, y); s = x.where(b, y); t = torch.where(b, x, 0.0)",
        "r = torch.add(x, y, alpha=2); s = torch.div(n, 2, rounding_mode='floor'); t = torch.round(x, decimals=1)",
        "r = torch.exp(n); s = n / 2; t = n // 2; u = n % 4; z = n ** 2",
    ]
    return lines


def _reductions() -> list[str]:
    lines = []
    for name in "sum mean prod max min amax amin argmax argmin std var logsumexp".split():
        full = f"r = x.{name}(); " if name not in ("logsumexp",) else ""
        lines.append(f"{full}s = torch.{name}(x, dim=1); t = x.{name}(dim=0, keepdim=True)")
    return lines + [
        "r = b.any(); s = torch.any(b, dim=0); t = b.all(); u = torch.all(b, dim=1, keepdim=True)",
        "r = torch.norm(x); s = x.norm(dim=1); t = x.norm(p=1, dim=0)",
        "r = torch.max(x, y); s = torch.min(x, other=y); values, places = x.max(dim=1)",
        "m = x.max(dim=1); r = m.values; s = m.indices",
        "r = torch.softmax(x, dim=1); s = x.softmax(0); t = torch.log_softmax(x, 1); u = x.log_softmax(dim=0)",
        "r = torch.cumsum(x, 0); s = x.cumsum(dim=1); t = torch.cumprod(x, 1); u = x.cumprod(dim=0)",
        "r, i = torch.sort(x); s = x.sort(descending=True); t = torch.argsort(x); u = x.argsort(dim=0)",
        "r, i = torch.topk(x, 2); s = x.topk(1, dim=0)",
        "r = x.sum(axis=0); s = torch.sum(n, dtype=torch.float64)",
    ]


_SHAPES = [
    "r = x.view(3, 2); s = x.view((6,)); t = x.view(-1); u = x.reshape(3, -1); z = torch.reshape(x, (6, 1))",
    "r = x.T; s = x.mT; t = x.t(); u = torch.t(x); c = x.clone(); c.t_()",
    "r = torch.transpose(x, 0, 1); s = x.transpose(0, 1); t = torch.swapaxes(x, 0, 1); u = x.swapaxes(0, 1)",
    "c = x.clone(); c.transpose_(0, 1); d = x.clone(); d.swapaxes_(0, 1)",
    "r = torch.unsqueeze(x, 0); s = x.unsqueeze(-1); t = torch.squeeze(r); u = r.squeeze(0)",
    "c = x.clone(); c.unsqueeze_(1); d = x.clone().view(2, 3, 1); d.squeeze_()",
    "r = torch.permute(x, (1, 0)); s = x.permute(1, 0); t = x.view(1, 2, 3).permute((2, 0, 1))",
    "r = torch.flatten(x); s = x.flatten(0, 1); t = torch.ravel(x); u = x.T.ravel(); z = x.T.contiguous()",
    "r = v.expand(2, 3); s = v.expand(2, -1); t = torch.broadcast_to(v, (4, 3)); u = v.broadcast_to((2, 3))",
    "r = x.repeat(2, 1); s = torch.tile(x, (1, 2)); t = x.tile(2, 2); u = v.expand_as(x); z = x.view_as(y)",
    "r = x.reshape_as(w); s = v.unfold(0, 2, 1); t = torch.movedim(x, 0, 1); u = x.movedim(1, 0)",
    "r = torch.flip(x, (0,)); s = x.flip(1); t = torch.roll(x, 1); u = x.roll(1, 0)",
    "r = torch.diagonal(x); s = x.diagonal(1); t = torch.diag(v); u = v.diag(); z = torch.diag(x)",
    "r = torch.tril(x); s = x.tril(); t = torch.triu(x, 1); u = x.triu()",
    "r = torch.select(x, 0, 1); s = x.select(1, 0); t = torch.narrow(x, 1, 0, 2); u = x.narrow(0, 1, 1)",
    "i = torch.tensor([1, 0]); r = torch.index_select(x, 0, i); s = x.index_select(1, i)",
    "i = torch.tensor([[0, 1], [1, 0]]); r = torch.gather(x, 1, i); s = x.gather(0, i)",
    "r = torch.masked_select(x, b); s = x.masked_select(x > 0); t = torch.nonzero(b); u = b.nonzero()",
    "r = torch.cat([x, y]); s = torch.cat((x, y), dim=1); t = torch.concat([x, y]); u = torch.stack([x, y], dim=2)",
    "r = torch.hstack([x, y]); s = torch.vstack([v, v])",
    "r, s = torch.chunk(x, 2); t = x.chunk(3, dim=1); u = torch.split(x, 1); z = x.split([1, 2], dim=1)",
    "r, s = torch.unbind(x); t = x.unbind(1)",
    "r = x.resize(3, 2); c = x.clone(); c.resize_(3, 2); d = x.clone(); d.resize_(4)",
    "r = x[0]; s = x[:, 1]; t = x[..., -1]; u = x[[0, 1], [2, 0]]; z = x[b]",
    "r = x[None]; s = x[0, 1:]; t = x[::2, ::2]; u = x[n > 1]; z = x[torch.tensor([1])]",
]
_MATMUL = [
    "r = torch.mm(x, w); s = x.mm(w); t = x @ w; u = torch.matmul(x, v); z = x.matmul(w)",
    "r = torch.mv(x, v); s = x.mv(v); t = torch.dot(v, v); u = v.dot(v); z = torch.inner(x, y)",
    "r = torch.outer(v, v); s = v.outer(v); t = x.inner(v)",
    "r = torch.addmm(torch.ones(2, 2), x, w); s = torch.ones(2).addmm(x, w, beta=2, alpha=0.5)",
    "c = x.view(1, 2, 3); d = w.view(1, 3, 2); r = torch.bmm(c, d); s = c.bmm(d)",
]
_CREATION = [
    "r = torch.zeros(2, 3); s = torch.ones((2,)); t = torch.full((2, 2), 7.5); u = torch.eye(3); z = torch.eye(2, 3)",
    "r = torch.arange(5); s = torch.arange(1, 2, 0.25); t = torch.linspace(0, 1, 5); u = torch.zeros(size=(2,))",
    "r = torch.zeros_like(x); s = torch.ones_like(n); t = torch.full_like(x, 3); u = torch.zeros(2, dtype=torch.int64)",
    "r = x.new_zeros(2, 2); s = x.new_ones((3,)); t = x.new_full((2,), 4)",
    "r = torch.tensor(5); s = torch.tensor([1.5, 2], dtype=torch.float64); t = torch.tensor([[True], [False]])",
    "r = torch.empty(2).fill_(3); s = torch.empty_like(x).zero_(); t = x.new_empty(2, 2).fill_(1)",
    "r = torch.as_tensor(a); s = torch.as_tensor([1, 2]); t = torch.from_numpy(a); u = torch.tensor(a); z = torch.as_tensor(x)",
    "r = torch.rand(3); s = torch.randn(20); t = torch.randint(0, 9, (5,)); u = torch.randint(3, (2, 2)); z = torch.randperm(6)",
    "r = torch.rand_like(x); s = torch.randn_like(x.T); t = torch.randn(2, 2, dtype=torch.float64); u = torch.randint(low=1, high=5, size=(3,))",
    "c = x.clone(); c.normal_(1, 2); d = x.clone(); d.uniform_(0, 3); r = torch.randn(2)",
    "r = torch.pi; s = torch.inf; t = torch.e; u = -torch.nan; z = np.pi; m = np.e; g = np.inf; h = np.nan",
]
_CONVERSION = [
    "r = x.double(); s = x.half(); t = x.int(); u = x.long(); z = x.bool(); g = x.short(); h = x.bfloat16(); m = n.float()",
    "r = x.to(torch.float64); s = x.to('cpu'); t = x.to(n); u = x.type(torch.int32); z = x.type_as(n); g = x.type()",
    "r = x.cpu(); s = x.numpy(); t = x.detach(); u = x.clone(); z = torch.clone(x); g = x.to(dtype=torch.int8, copy=True)",
    "r = x[0, 0].item(); s = x.tolist(); t = a.tolist(); u = a[0, 0].item() if False else 1; z = a[:1, :1].item()",
    "c = x.clone(); c.requires_grad_(); r = c * 2; s = r.detach()",
    "c = x.clone(); c.fill_(2); d = x.clone(); d.copy_(y); e = x.clone(); e.zero_(); a.fill(1); k.sort()",
    "r = a.copy(); s = np.copy(a); t = a.astype('float32'); u = a.astype(np.int64, copy=False); z = x.to('cpu', torch.float64)",
    "r = x.to(device='cpu'); s = x.to(n); t = x.to(torch.device('cpu'))",
]
_LOOKING = [
    "r = x.shape; s = x.dtype; t = x.device; u = x.ndim; z = x.requires_grad; g = x.nbytes; h = x.itemsize; m = x.is_cuda; c = x.is_leaf",
    "r = x.size(); s = x.size(1); t = x.stride(); u = x.stride(0); z = x.numel(); g = x.dim(); h = x.nelement(); m = x.ndimension()",
    "r = x.storage_offset(); s = x[1].storage_offset(); t = x.T.is_contiguous(); u = x.element_size(); z = x.is_floating_point()",
    "r = torch.equal(x, x); s = x.equal(y); t = torch.allclose(x, y); u = x.allclose(x); z = torch.numel(x)",
    "r = torch.is_tensor(x); s = torch.is_floating_point(n); t = torch.device('cpu'); u = t.type; z = t.index",
    "r = torch.result_type(x, n); s = torch.promote_types(torch.int32, torch.float32); t = torch.can_cast(torch.float32, torch.int32); u = torch.float64.itemsize; z = x.dtype.is_floating_point",
    "r = torch.cuda.is_available(); s = torch.cuda.device_count(); t = x.shape.numel()",
    "r = a.shape; s = a.dtype; t = a.ndim; u = a.size; z = a.strides; g = a.nbytes; h = a.itemsize; m = a.T",
    "r = np.shares_memory(a, a[0]); s = np.may_share_memory(a, q); t = np.array_equal(a, a); u = np.allclose(a, a + 1); z = np.shape(a); g = np.ndim(a); h = np.size(a)",
    "r = [torch.float32, torch.float, torch.float64, torch.double, torch.float16, torch.half, torch.bfloat16]",
    "r = [torch.int64, torch.long, torch.int32, torch.int, torch.int16, torch.short, torch.int8, torch.uint8, torch.bool]",
    "r = [np.float32, np.float64, np.float16, np.int64, np.int32, np.int16, np.int8, np.uint8, np.bool_]",
]
_NUMPY = [
    "r = np.zeros((2, 3)); s = np.ones(2); t = np.full((2,), 7.5); u = np.eye(3); z = np.arange(5); m = np.linspace(0, 1, 5)",
    "r = np.empty(2); r[:] = 4; s = np.empty_like(a); s[:] = 1; t = np.asarray([1, 2]); u = np.zeros_like(a); z = np.ones_like(a); m = np.full_like(a, 2)",
    "r = np.random.rand(2, 2); s = np.random.randn(3); t = np.random.random(2); u = np.random.randint(0, 9, 4); z = np.random.uniform(0, 2, (2,))",
    "r = np.random.random_sample(2); s = np.random.standard_normal(2); t = np.random.normal(0, 1, 3); u = np.random.rand()",
    *[
        f"r = np.{name}(q)"
        for name in (
            "negative exp log log2 log10 log1p sqrt square reciprocal abs absolute sign tanh sin cos "
            "tan floor ceil trunc logical_not isnan isinf isfinite round"
        ).split()
    ],
    *[
        f"r = np.{name}(q, q.T)"
        for name in (
            "add subtract multiply divide power maximum minimum mod remainder floor_divide equal "
            "not_equal less less_equal greater greater_equal logical_and logical_or logical_xor "
            "matmul dot inner isclose outer"
        ).split()
    ],
    *[
        f"r = np.{name}(a); s = np.{name}(a, axis=0); t = a.{name}(axis=1, keepdims=True); u = a.{name}()"
        for name in "sum mean prod max min argmax argmin any all std var".split()
    ],
    "r = np.clip(a, 0, 1); s = a.clip(0, 2); t = a.round(1); u = np.where(a > 0, a, 0); z = a.dot(a.T)",
    "r = np.cumsum(a, 0); s = a.cumsum(); t = np.cumprod(a); u = a.cumprod(1); z = np.argsort(a); m = a.argsort(0); g = np.sort(a)",
    "r = a.reshape(3, 2); s = np.reshape(a, (6,)); t = a.transpose(); u = np.transpose(a); z = a.ravel(); m = np.ravel(a); g = a.flatten()",
    "r = np.squeeze(a[None]); s = a[None].squeeze(0); t = np.swapaxes(a, 0, 1); u = a.swapaxes(0, 1); z = np.expand_dims(a, 0); m = a[np.newaxis]",
    "r = np.broadcast_to(k, (2, 3)); s = np.tile(k, 2); t = np.flip(a, 0); u = a[::-1]; z = a[[0, 1]]; m = a[a > 0]; g = a[0, 1]",
    "r = np.concatenate([a, a]); s = np.stack([a, a]); t = np.hstack([a, a]); u = np.vstack([a, a])",
]
_PYTHON = [
    "r = len(x); s = float(x[0, 0]); t = int(2.7); u = bool(1); z = abs(-3); g = round(2.567, 2); h = min(3, 1); m = max([1, 5]); c = sum([1, 2, 3])",
    "r = list((1, 2)); s = tuple([1, 2]); t = abs(x); u = float('inf'); z = sum(v); g = max(v); h = list(v)",
    "r = 7 // 2; s = -7 % 3; t = 2 ** 10; u = 7 / 2; z = 1 < 2 < 3; g = 1 if z else 2; h = not z; m = z and 3; c = 0 or 4",
    "r = x + 1; s = 1 - x; t = x * y; u = x / y; z = x // y; g = x % y; h = y ** 2; m = 2 ** x",
    "r = b & b; s = b | (x > 0); t = b ^ b; u = ~b; z = n & 3; g = -x; h = +x; m = x is x; c = x is not y",
    "r = x > y; s = x >= 0; t = x == y; u = x != y; z = x <= y; g = x < y; h = 'cpu' == 'cpu'",
    "c = x; c += 1; c -= y; c *= 2; c /= 4; c **= 2; d = n; d //= 2; d %= 3; d &= 3; d |= 4; d ^= 1",
    "a += 1; a *= 2; a -= 1; a /= 3; a **= 2; a //= 2; a %= 5; k &= 1; k |= 2; k ^= 3; c = 3; c += 4; c **= 2",
    "c = w.clone(); c[0, 1] = 9; c[1] = torch.tensor([5.0, 6.0]); c[:, 0] += 1; c[[0, 2]] *= 2; c[c > 5] = 0; a[0] = 7; a[0, 1] += 1",
    "e = torch.eye(2); e @= e; r = a @ a.T; r, s = 1, 2; r, s = s, r; [t, u] = [5, 6]; z = g = 3",
    "r = (1, 2) + (3,); s = [1] * 3; t = [1, 2][0]; u = (1, 2, 3)[1:]; z = [[1, 2], [3]]; g = x.shape[0] * 2; h = x.shape[-1:]",
    "r = True + 1; s = 1e-3; t = -0.0; u = None; z = 'text'; g = 10 ** 20; h = 0x1F",
    "print(x, a); print(x.shape, 1, None, True, 'é'); print(); print([x, 1], (2,), sep='-', end='!'); print(n, b, x.dtype, a.dtype, np.float64)",
    "print(torch.arange(2000)); print(np.arange(2000)); print(torch.rand(3) * 1e-9); print(torch.tensor(1)); print(torch.zeros(0))",
]

LINES = [
    *_elementwise(),
    *_reductions(),
    *_SHAPES,
    *_MATMUL,
    *_CREATION,
    *_CONVERSION,
    *_LOOKING,
    *_NUMPY,
    *_PYTHON,
]
FUNCTIONS = [
    "def activation(x):\n    return 1 / (1 + torch.exp(-x))\nr = activation(x)",
    "def scale(t, by=2):\n    'twice, unless told'\n    return t * by\nr = scale(x); s = scale(x, 3); u = scale(by=4, t=y)",
    "def inner(t):\n    return t + 1\ndef outer(t):\n    return inner(t) * inner(t)\nr = outer(outer(x))",
    "def pair(t):\n    return t, t + 1\nr, s = pair(v)",
    "def late(t):\n    return t * factor\nfactor = 5\nr = late(v)",
]
FAILING = [
    "torch.mm(x, y)", "x @ 2", "torch.mm(v, w)", "torch.bmm(x, w)", "x + w", "x.view(4, 2)",
    "x.T.view(6)", "x.reshape(4)", "x[5]", "x[0, 0, 0]", "x.squeeze(3)", "x.unsqueeze(4)",
    "torch.cat([x, w])", "torch.stack([x, w])", "x.expand(4, 3)", "x.repeat(2)", "n.mean()",
    "x.double() @ w", "torch.dot(v, torch.tensor([1, 2, 3]))", "x.item()", "bool(x)", "undefined",
    "1 / 0", "x.copy()", "a[0, 0, 0]", "x.shape()", "x.size[0]", "x.T()", "len(3)", "[1, 2][5]",
    "x.to('gpu')", "torch.tensor(2, 3)" if False else "torch.tensor([[1], [2, 3]])",
    "n.exp_()", "n.add_(0.5)", "v.expand(2, 3).add_(1)", "b - b", "~x", "torch.zeros(-1)",
    "x.requires_grad_(); x.add_(1)", "x.requires_grad_(); x.numpy()", "torch.from_numpy(a[::-1])",
    "torch.from_numpy(x)", "x[0.5]", "x[::-1]", "x[0] = w", "a[0] = [1, 2]", "a + q", "a.reshape(5)",
    "a[7]", "np.sum(a, axis=4)", "v, w = x, x, x", "v, w = 3", "r, s, t = x", "int('a')" if False else "int(x)",
    "x if x > 0 else y", "x and y", "torch.arange(0, 5, -1)", "torch.linspace(0, 1, -2)", "k += 0.5",
    "x.resize(5, 5)", "v.t().t().mT", "torch.randint(5, 2, (2,))", "(-8.0) ** 2 @ 3", "x.max(dim=7)",
    "torch.manual_seed(2 ** 70)", "torch.manual_seed(None)", "np.random.seed(-1)", "2.0 ** 5000",
    "torch.where(b, x, w)", "x.softmax(9)", "x.chunk(0)", "3(4)" if False else "r = 3; r(4)",
    "torch()", "a @ k @ k @ k", "x.copy_(w)", "x.narrow(0, 5, 2)",
]  # fmt: skip
