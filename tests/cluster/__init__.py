"""Several server processes behind HAProxy, as ``deploy/haproxy.cfg`` sets them up."""
