"""Says so, and how to go on, when the port is taken or not ours to take: port_is_free.py HOST PORT."""

import socket
import sys

host, port = sys.argv[1:]
if not port.isdigit() or not 0 < int(port) < 65536:
    sys.exit(f"PORT is “{port}”. It must be a number from 1 to 65535.")
try:
    family, *_, address = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0]
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
except OSError as error:
    sys.exit(
        f"Cannot listen on {host} port {port}: {error.strerror}.\n"
        f"Something else may be using it. Choose another:  PORT={min(int(port) + 1, 65535)} script/server"
    )
