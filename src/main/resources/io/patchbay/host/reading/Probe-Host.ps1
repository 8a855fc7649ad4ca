# Tells whether this host can be read: PowerShell's version and language mode, whether the Hyper-V module is there, and
# whether this account may use it. One flat record; changes nothing. Same rules as Read-HostNetwork.ps1.
param()

& {
    Set-StrictMode -Off

    $outcome = 'NotPermitted'
    $detail = ''
    $errorId = ''
    try {
        # An empty answer without an error is what an account without rights gets.
        foreach ($vmHost in Hyper-V\Get-VMHost -ErrorAction Stop) {
            if ($null -ne $vmHost) { $outcome = 'Read' }
        }
    }
    catch {
        $detail = "$($_.Exception.Message)"
        $errorId = "$($_.FullyQualifiedErrorId)"
        $outcome = 'Failed'
        if ($errorId -match '^(CommandNotFoundException|CouldNotAutoLoadModule)(,|$)') { $outcome = 'Absent' }
        elseif ("$($_.CategoryInfo.Category)" -eq 'PermissionDenied' -or $errorId -match '^AccessDenied(,|$)') { $outcome = 'NotPermitted' }
    }

    [ordered]@{
        Kind         = 'Probe'
        Version      = "$($PSVersionTable.PSVersion)"
        Edition      = "$($PSVersionTable.PSEdition)"
        LanguageMode = "$($ExecutionContext.SessionState.LanguageMode)"
        Outcome      = $outcome
        Detail       = $detail
        ErrorId      = $errorId
    }
}
