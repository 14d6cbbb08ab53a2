# The program cannot use a network: it imports no function that could.
# Usage: no_network.sh REACH DATA
. "$(dirname "$0")/check.sh"

nm --dynamic --undefined-only "$reach" >imports
expect "files are opened" 1 "$(grep -cE ' openat?(64)?(@|$)' imports | sed 's/[1-9].*/1/')"
expect "functions of the network" "" "$(grep -oE ' (socket|connect|getaddrinfo|gethostby[a-z]*|send(to|msg)?|recv(from|msg)?)(@|$)' imports)"
finish
