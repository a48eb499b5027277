"""The engine, the drawings and the interface of Tensor Explorer."""
