"""A real mailbox: Dovecot, for this machine alone, with any name and one password."""

import datetime
import grp
import imaplib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from trials.served import free_port

PASSWORD = "only-on-this-machine"
# Whoever typed a wrong password need not wait: the tests do.
SETTINGS = """
protocols = imap
base_dir = {folder}/base
state_dir = {folder}/state
log_path = {folder}/log
instance_name = tests
listen = 127.0.0.1
ssl = yes
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = no
auth_failure_delay = 0
{users}
first_valid_uid = 0
mail_location = maildir:{folder}/mail/%u
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={me.pw_uid} gid={me.pw_gid} home={folder}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {whole_port}
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""


def dovecot() -> str | None:
    """Where the program is; it may stand where only root looks."""
    return shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


class ImapServer:
    """Any name signs in, and has a mailbox of its own."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="mailbox"))
        self.port, self.whole_port = free_port(), free_port()
        # Dovecot gives its rights away where it has any: it may not have the rights of root.
        is_root = os.getuid() == 0
        me = pwd.getpwnam("dovecot") if is_root else pwd.getpwuid(os.getuid())
        (self.folder / "mail").mkdir()
        for each in (self.folder, self.folder / "mail"):
            os.chown(each, me.pw_uid, me.pw_gid)
            each.chmod(0o755)
        group = grp.getgrgid(me.pw_gid).gr_name
        own = f"default_internal_user = {me.pw_name}\ndefault_internal_group = {group}\n"
        own += f"default_login_user = {me.pw_name}"
        self._write_certificate()
        (self.folder / "settings").write_text(
            SETTINGS.format(folder=self.folder, me=me, port=self.port, whole_port=self.whole_port, password=PASSWORD,
                            users="" if is_root else own)
        )  # fmt: skip
        self.start()

    def start(self) -> None:
        program = dovecot()
        if program is None:
            message = "Dovecot is missing. Get it with:  apt-get install dovecot-imapd"
            raise RuntimeError(message)
        told = [program, "-F", "-c", str(self.folder / "settings")]
        self._run = subprocess.Popen(told, stderr=subprocess.DEVNULL, start_new_session=True)
        self._wait()

    def _wait(self) -> None:
        end = time.monotonic() + 20
        while True:
            try:
                self.line("first").logout()
            except (OSError, imaplib.IMAP4.error) as error:
                if time.monotonic() > end:
                    self._run.kill()
                    raise RuntimeError((self.folder / "log").read_text()) from error
                time.sleep(0.05)
            else:
                return

    def line(self, name: str) -> imaplib.IMAP4:
        line = imaplib.IMAP4("127.0.0.1", self.port, timeout=10)
        try:
            line.login(name, PASSWORD)
            line.select()
        except imaplib.IMAP4.error:
            line.shutdown()
            raise
        return line

    def put(self, name: str, *mails: bytes) -> None:
        """As a mail server would put them there."""
        line = self.line(name)
        for one in mails:
            line.append("INBOX", None, None, one)
        line.logout()

    def many(self, name: str) -> int:
        line = self.line(name)
        _, [numbers] = line.search(None, "ALL")
        line.logout()
        return len(numbers.split())

    def kill(self) -> None:
        """At once, with all who speak for it just now."""
        os.killpg(self._run.pid, signal.SIGKILL)
        self._run.wait()

    def lying(self, name: str) -> list[bytes]:
        """Everything that is in there now."""
        line = self.line(name)
        _, [numbers] = line.search(None, "ALL")
        found = [line.fetch(number, "(BODY.PEEK[])")[1][0][1] for number in numbers.decode().split()]
        line.logout()
        return found

    def _write_certificate(self) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
        now = datetime.datetime.now(datetime.UTC)
        made = (
            x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1)).not_valid_after(now + datetime.timedelta(days=1))
            .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
            .sign(key, hashes.SHA256())
        )  # fmt: skip
        plain = serialization.NoEncryption()
        form = serialization.PrivateFormat.PKCS8
        (self.folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
        (self.folder / "key.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, form, plain))

    def stop(self) -> None:
        self._run.terminate()
        self._run.wait()

    def end(self) -> None:
        self.stop()
        shutil.rmtree(self.folder)
