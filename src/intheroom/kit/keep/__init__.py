"""What must be kept safe: sealed fields, who has seen them, the audit chain, backups."""
