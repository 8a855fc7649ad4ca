# The part that all stand-in modules share, copied into each. PowerShell has bound the parameters; here they are sent to
# the simulated host, and its answer becomes objects, enums and errors as the real module would give them.
#
# It needs nothing of the Utility and Management modules: an engine without them must do.

$script:Client = $null
$script:Enums = @{}

# Parameters that every cmdlet has and that PowerShell itself acts on.
$script:Common = 'Verbose', 'Debug', 'ErrorAction', 'WarningAction', 'InformationAction', 'ProgressAction', 'ErrorVariable',
    'WarningVariable', 'InformationVariable', 'OutVariable', 'OutBuffer', 'PipelineVariable', 'WhatIf'

function Invoke-StandIn($Cmdlet, $Bound) {
    $arguments = [ordered]@{}
    foreach ($name in $Bound.Keys) {
        if ($script:Common -notcontains $name) { $arguments[$name] = ConvertTo-Sent $Bound[$name] }
    }
    $command = "$($Cmdlet.MyInvocation.MyCommand.ModuleName)\$($Cmdlet.MyInvocation.MyCommand.Name)"
    foreach ($said in Send-ToHost ([ordered]@{ Command = $command; Arguments = $arguments })) {
        switch ($said['Event']) {
            'Output' { $Cmdlet.WriteObject((ConvertFrom-Sent $said['Value']), $false) }
            'Warning' { $Cmdlet.WriteWarning($said['Message']) }
            'Verbose' { $Cmdlet.WriteVerbose($said['Message']) }
            'Error' { $Cmdlet.WriteError((New-StandInError $said)) }
            'Failed' { $Cmdlet.ThrowTerminatingError((New-StandInError $said)) }
        }
    }
}

function Send-ToHost($Request) {
    if ($null -eq $script:Client) {
        $script:Client = [System.Net.Http.HttpClient]::new()
        $script:Client.Timeout = [timespan]::FromMinutes(5)
        $script:Client.DefaultRequestHeaders.Add('X-Stand-In-Token', [Environment]::GetEnvironmentVariable('STAND_IN_TOKEN'))
    }
    $body = [System.Net.Http.StringContent]::new([System.Management.Automation.PSSerializer]::Serialize($Request, 6))
    $response = $script:Client.PostAsync([Environment]::GetEnvironmentVariable('STAND_IN_URI'), $body).GetAwaiter().GetResult()
    $text = $response.Content.ReadAsStringAsync().GetAwaiter().GetResult()
    if (-not $response.IsSuccessStatusCode) { throw "The simulated host answered $([int] $response.StatusCode): $text" }
    [System.Management.Automation.PSSerializer]::DeserializeAsList($text)
}

# A switch is sent as a boolean, a list as a list; all else as PowerShell serializes it.
function ConvertTo-Sent($Value) {
    if ($Value -is [switch]) { return [bool] $Value }
    if ($Value -is [array]) {
        $items = [System.Collections.ArrayList]::new()
        foreach ($item in $Value) { $null = $items.Add((ConvertTo-Sent $item)) }
        return , $items.ToArray()
    }
    $Value
}

# What was deserialized is not what it was: types have another name, and an enum would be a mere number (so the bridge
# sends it as an object of its own). A script over the stand-ins must not notice.
function ConvertFrom-Sent($Value) {
    if ($null -eq $Value) { return $null }
    $types = $Value.PSObject.TypeNames
    if ($types -contains 'Deserialized.StandIn.Enum') {
        return ConvertTo-Enum $Value.Type $Value.Number $Value.Name
    }
    $base = $Value.PSObject.BaseObject
    if ($base -is [System.Collections.IList] -and $base -isnot [string]) {
        $items = [System.Collections.ArrayList]::new()
        foreach ($item in $base) { $null = $items.Add((ConvertFrom-Sent $item)) }
        return , $items.ToArray()
    }
    if ($base -isnot [System.Management.Automation.PSCustomObject]) { return $Value }
    foreach ($property in $Value.PSObject.Properties) {
        if ($property.IsSettable -and $null -ne $property.Value -and $property.Value -isnot [string]) {
            $property.Value = ConvertFrom-Sent $property.Value
        }
    }
    $names = foreach ($name in $types) { $name -replace '^Deserialized\.', '' }
    $types.Clear()
    foreach ($name in $names) { $types.Add($name) }
    $Value
}

# An enum of this module where it has one, else one that is made up as its values come. A number without a name (0 of
# VMNetworkAdapterPrivateVlanMode, say) stays a number that prints as one.
function ConvertTo-Enum($TypeName, $Number, $Name) {
    $short = $TypeName.Substring($TypeName.LastIndexOf('.') + 1)
    $own = $script:OwnEnums[$short]
    if ($null -ne $own) { return [Enum]::ToObject($own, $Number) }
    $key = "$TypeName $Number $Name"
    if ($null -eq $script:Enums[$key]) {
        $assembly = [System.Reflection.Emit.AssemblyBuilder]::DefineDynamicAssembly(
            [System.Reflection.AssemblyName]::new("StandInEnum$($script:Enums.Count)"), 'Run')
        $builder = $assembly.DefineDynamicModule('M').DefineEnum($TypeName, 'Public', [int])
        if ($Name -match '^[A-Za-z_]\w*$') { $null = $builder.DefineLiteral($Name, [int] $Number) }
        $script:Enums[$key] = [Enum]::ToObject($builder.CreateType(), [int] $Number)
    }
    $script:Enums[$key]
}

# The id as the real module forms it ("ObjectNotFound,Microsoft.HyperV.PowerShell.Commands.GetVMSwitch") can't be given to
# an error that a function writes; PowerShell would append the function's name. A deserialized error may carry any id, so
# the field for those is set.
function New-StandInError($Said) {
    $record = [System.Management.Automation.ErrorRecord]::new(
        [System.Exception]::new($Said['Message']), $Said['ErrorId'],
        [System.Management.Automation.ErrorCategory] [int] $Said['Category'], $Said['Target'])
    $record.CategoryInfo.Reason = $Said['Exception']
    $field = [System.Management.Automation.ErrorRecord].GetField('_serializedFullyQualifiedErrorId', 'NonPublic, Instance')
    if ($null -ne $field) { $field.SetValue($record, $Said['FullyQualifiedErrorId']) }
    $record
}
