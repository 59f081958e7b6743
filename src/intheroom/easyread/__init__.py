"""Easy read: what is told, in short lines with pictures, checked by people who use it."""
