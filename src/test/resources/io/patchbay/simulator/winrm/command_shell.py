"""Opens a command shell with NTLM and sealed messages, runs a command there, and prints what comes back as JSON."""
import json
import os
import sys

from winrm.exceptions import InvalidCredentialsError, WinRMError
from winrm.protocol import Protocol

result = {}
protocol = Protocol(
    endpoint=sys.argv[1],
    transport='ntlm',
    username=os.environ['WINRM_USER'],
    password=os.environ['WINRM_PASSWORD'],
    message_encryption='always')
try:
    shell = protocol.open_shell()
    result['shell'] = shell
    result['sealed'] = protocol.transport.encryption is not None
    try:
        protocol.run_command(shell, 'ipconfig', ['/all'])
    except WinRMError as fault:
        result['fault'] = str(fault)
    protocol.close_shell(shell)
    result['closed'] = True
    try:
        protocol.run_command(shell, 'ipconfig')
    except WinRMError as fault:
        result['gone'] = str(fault)
except InvalidCredentialsError as refused:
    result['refused'] = str(refused)
print(json.dumps(result))
