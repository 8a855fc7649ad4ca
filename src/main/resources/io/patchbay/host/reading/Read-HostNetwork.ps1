# Reads a Hyper-V host's network and emits it as flat records, each with its Kind first. It changes nothing.
#
# For Windows PowerShell 5.1 and later, FullLanguage or ConstrainedLanguage, with the Core module and the cmdlets of
# docs/reading.md alone. Of an enum it sends the number and the name: the reader decides on the number.
#
# A concern (a part of the network) is read on its own. It ends with a Concern record that says Read, Absent,
# NotPermitted or Failed; an object that can't be read becomes a Broken record and spoils nothing else.
param(
    # The port over which the caller reached this host, 0 where there is none: the management path is looked for there.
    [int] $DialledPort = 0
)

# A scope of its own: what is defined here must not stay in the caller's session.
& {
    param([int] $DialledPort)

    # Older systems lack properties that newer ones have: they read as null.
    Set-StrictMode -Off

    # All that is asked of the machine itself, in one place.
    function Get-Machine {
        CimCmdlets\Get-CimInstance -ClassName 'Win32_OperatingSystem' -ErrorAction Stop
    }

    function ConvertTo-Number($Value) {
        if ($null -eq $Value) { return $null }
        $Value -as [int64]
    }

    # Each item as text. A foreach over null runs not even once; a pipeline from null would.
    function ConvertTo-Texts($Items) {
        foreach ($item in $Items) { "$item" }
    }

    function ConvertTo-Numbers($Items) {
        foreach ($item in $Items) { ConvertTo-Number $item }
    }

    # Decided by ids and categories; the words are in the host's language.
    function Get-Outcome($Problem) {
        $id = "$($Problem.FullyQualifiedErrorId)"
        if ($id -match '^(CommandNotFoundException|CouldNotAutoLoadModule)(,|$)') { return 'Absent' }
        if ("$($Problem.CategoryInfo.Category)" -eq 'PermissionDenied') { return 'NotPermitted' }
        if ($id -match '^(AccessDenied|Windows System Error 5|HRESULT 0x80070005|HRESULT 0x80041003)(,|$)') { return 'NotPermitted' }
        # Not supported on this edition, no such namespace, no such class.
        if ($id -match '^(Windows System Error 50|HRESULT 0x8004100e|HRESULT 0x80041010)(,|$)') { return 'Absent' }
        'Failed'
    }

    function New-Problem($Problem) {
        [ordered]@{
            Kind    = 'Problem'
            Outcome = Get-Outcome $Problem
            Detail  = "$($Problem.Exception.Message)"
            ErrorId = "$($Problem.FullyQualifiedErrorId)"
        }
    }

    function New-Broken($Object, $Problem) {
        [ordered]@{
            Kind    = 'Broken'
            Concern = ''
            Object  = "$Object"
            Detail  = "$($Problem.Exception.Message)"
            ErrorId = "$($Problem.FullyQualifiedErrorId)"
        }
    }

    # Runs one cmdlet and makes a record of each object. An error beside objects is a broken object of the list; an
    # error instead of objects is the whole list's problem. That a filter matches nothing is no error here.
    function Read-Objects($Get, $Record) {
        $problems = @()
        $objects = 0
        try {
            & $Get 2>&1 | ForEach-Object {
                $object = $_
                if ($object -is [System.Management.Automation.ErrorRecord]) {
                    if ("$($object.FullyQualifiedErrorId)" -notmatch '^CmdletizationQuery_NotFound') { $problems += $object }
                }
                elseif ($null -ne $object) {
                    $objects++
                    try { & $Record $object }
                    catch { New-Broken $object.Name $_ }
                }
            }
        }
        catch {
            New-Problem $_
            return
        }
        foreach ($problem in $problems) {
            if ($objects -gt 0) { New-Broken $problem.TargetObject $problem } else { New-Problem $problem }
        }
    }

    # Passes a concern's records on and ends it with the first problem that one of its lists had.
    function Read-Concern($Concern, $Lists) {
        $outcome = 'Read'
        $detail = ''
        $errorId = ''
        & $Lists | ForEach-Object {
            if ($_.Kind -eq 'Problem') {
                if ($outcome -eq 'Read') {
                    $outcome = $_.Outcome
                    $detail = $_.Detail
                    $errorId = $_.ErrorId
                }
            }
            elseif ($_.Kind -eq 'Broken') {
                $_['Concern'] = $Concern
                $_
            }
            else { $_ }
        }
        New-Concern $Concern $outcome $detail $errorId
    }

    function New-Concern($Concern, $Outcome, $Detail, $ErrorId) {
        [ordered]@{ Kind = 'Concern'; Concern = $Concern; Outcome = $Outcome; Detail = $Detail; ErrorId = $ErrorId }
    }

    function New-Adapter($Adapter) {
        [ordered]@{
            Kind              = 'Adapter'
            Guid              = "$($Adapter.InterfaceGuid)"
            Name              = "$($Adapter.Name)"
            Description       = "$($Adapter.InterfaceDescription)"
            Index             = ConvertTo-Number $Adapter.InterfaceIndex
            Mac               = "$($Adapter.MacAddress)"
            PermanentMac      = "$($Adapter.PermanentAddress)"
            Status            = "$($Adapter.Status)"
            State             = ConvertTo-Number $Adapter.State
            AdminStatus       = ConvertTo-Number $Adapter.InterfaceAdminStatus
            OperationalStatus = ConvertTo-Number $Adapter.InterfaceOperationalStatus
            MediaState        = ConvertTo-Number $Adapter.MediaConnectState
            Speed             = ConvertTo-Number $Adapter.TransmitLinkSpeed
            Medium            = ConvertTo-Number $Adapter.NdisPhysicalMedium
            MediumName        = "$($Adapter.PhysicalMediaType)"
            Hardware          = [bool] $Adapter.HardwareInterface
            DriverName        = "$($Adapter.DriverName)"
            DriverVersion     = "$($Adapter.DriverVersionString)"
            VlanId            = ConvertTo-Number $Adapter.VlanID
            Mtu               = ConvertTo-Number $Adapter.MtuSize
        }
    }

    # A port's VLAN is set in two ways, and only one of them shows as VLAN: the isolation setting tags as well.
    function New-Vnic($Kind, $Adapter) {
        $vlan = $Adapter.VlanSetting
        $isolation = $Adapter.IsolationSetting
        [ordered]@{
            Kind               = $Kind
            Id                 = "$($Adapter.Id)"
            Name               = "$($Adapter.Name)"
            SwitchId           = "$($Adapter.SwitchId)"
            SwitchName         = "$($Adapter.SwitchName)"
            DeviceId           = "$($Adapter.DeviceId)"
            Mac                = "$($Adapter.MacAddress)"
            VmId               = "$($Adapter.VMId)"
            Connected          = [bool] $Adapter.Connected
            DynamicMac         = [bool] $Adapter.DynamicMacAddressEnabled
            IPAddresses        = @(ConvertTo-Texts $Adapter.IPAddresses)
            VlanMode           = ConvertTo-Number $vlan.OperationMode
            VlanModeName       = "$($vlan.OperationMode)"
            AccessVlan         = ConvertTo-Number $vlan.AccessVlanId
            NativeVlan         = ConvertTo-Number $vlan.NativeVlanId
            AllowedVlans       = @(ConvertTo-Numbers $vlan.AllowedVlanIdList)
            PrivateMode        = ConvertTo-Number $vlan.PrivateVlanMode
            PrivateModeName    = "$($vlan.PrivateVlanMode)"
            PrimaryVlan        = ConvertTo-Number $vlan.PrimaryVlanId
            SecondaryVlan      = ConvertTo-Number $vlan.SecondaryVlanId
            SecondaryVlans     = @(ConvertTo-Numbers $vlan.SecondaryVlanIdList)
            IsolationMode      = ConvertTo-Number $isolation.IsolationMode
            IsolationModeName  = "$($isolation.IsolationMode)"
            IsolationVlan      = ConvertTo-Number $isolation.DefaultIsolationID
            IsolationUntagged  = [bool] $isolation.AllowUntaggedTraffic
        }
    }

    # ---- the machine ----
    try {
        $machine = Get-Machine
        [ordered]@{
            Kind         = 'Identity'
            ComputerName = "$($machine.CSName)"
            Caption      = "$($machine.Caption)"
            Build        = ConvertTo-Number $machine.BuildNumber
            ProductType  = ConvertTo-Number $machine.ProductType
            Language     = ConvertTo-Number $machine.OSLanguage
            Languages    = @(ConvertTo-Texts $machine.MUILanguages)
        }
    }
    catch { New-Broken 'Win32_OperatingSystem' $_ }

    # ---- the list that Windows shows ----
    Read-Concern 'ADAPTERS' {
        $adapters = 0
        Read-Objects { NetAdapter\Get-NetAdapter -ErrorAction Continue } { New-Adapter $args[0] } | ForEach-Object {
            if ($_.Kind -ne 'Broken') { $adapters++ }
            $_
        }
        # Whoever reads this came over an adapter. So none without an error means: none that this account may see.
        if ($adapters -eq 0) {
            [ordered]@{ Kind = 'Problem'; Outcome = 'NotPermitted'; Detail = ''; ErrorId = '' }
        }

        # Virtual adapters have no place in the machine: what fails here is never the list's problem.
        Read-Objects { NetAdapter\Get-NetAdapterHardwareInfo -ErrorAction Continue } {
            [ordered]@{
                Kind     = 'Hardware'
                Adapter  = "$($args[0].Name)"
                Location = "$($args[0].LocationInformationString)"
                Slot     = ConvertTo-Number $args[0].SlotNumber
                Bus      = ConvertTo-Number $args[0].BusNumber
                Device   = ConvertTo-Number $args[0].DeviceNumber
                Function = ConvertTo-Number $args[0].FunctionNumber
            }
        } | ForEach-Object { if ($_.Kind -ne 'Problem') { $_ } }
    }

    Read-Concern 'BINDINGS' {
        Read-Objects { NetAdapter\Get-NetAdapterBinding -ErrorAction Continue } {
            [ordered]@{
                Kind        = 'Binding'
                Adapter     = "$($args[0].Name)"
                ComponentId = "$($args[0].ComponentID)"
                DisplayName = "$($args[0].DisplayName)"
                Enabled     = [bool] $args[0].Enabled
            }
        }
    }

    Read-Concern 'ADDRESSES' {
        Read-Objects { NetTCPIP\Get-NetIPAddress -ErrorAction Continue } {
            [ordered]@{
                Kind        = 'Address'
                Index       = ConvertTo-Number $args[0].InterfaceIndex
                Address     = "$($args[0].IPAddress)"
                Prefix      = ConvertTo-Number $args[0].PrefixLength
                Origin      = ConvertTo-Number $args[0].PrefixOrigin
                OriginName  = "$($args[0].PrefixOrigin)"
                State       = ConvertTo-Number $args[0].AddressState
                StateName   = "$($args[0].AddressState)"
            }
        }
        Read-Objects { NetTCPIP\Get-NetRoute -DestinationPrefix '0.0.0.0/0', '::/0' -ErrorAction Continue } {
            [ordered]@{
                Kind    = 'Route'
                Index   = ConvertTo-Number $args[0].InterfaceIndex
                NextHop = "$($args[0].NextHop)"
                Metric  = ConvertTo-Number $args[0].RouteMetric
            }
        }
        Read-Objects { NetTCPIP\Get-NetIPInterface -ErrorAction Continue } {
            [ordered]@{
                Kind       = 'Interface'
                Index      = ConvertTo-Number $args[0].InterfaceIndex
                Family     = ConvertTo-Number $args[0].AddressFamily
                FamilyName = "$($args[0].AddressFamily)"
                Dhcp       = ConvertTo-Number $args[0].Dhcp
                DhcpName   = "$($args[0].Dhcp)"
                Metric     = ConvertTo-Number $args[0].InterfaceMetric
            }
        }
        Read-Objects { DnsClient\Get-DnsClientServerAddress -ErrorAction Continue } {
            [ordered]@{
                Kind    = 'Dns'
                Index   = ConvertTo-Number $args[0].InterfaceIndex
                Family  = ConvertTo-Number $args[0].AddressFamily
                Servers = @(ConvertTo-Texts $args[0].ServerAddresses)
            }
        }
    }

    Read-Concern 'LBFO' {
        Read-Objects { NetLbfo\Get-NetLbfoTeam -ErrorAction Continue } {
            [ordered]@{
                Kind          = 'Team'
                Name          = "$($args[0].Name)"
                Mode          = ConvertTo-Number $args[0].TeamingMode
                ModeName      = "$($args[0].TeamingMode)"
                Algorithm     = ConvertTo-Number $args[0].LoadBalancingAlgorithm
                AlgorithmName = "$($args[0].LoadBalancingAlgorithm)"
                Status        = ConvertTo-Number $args[0].Status
                StatusName    = "$($args[0].Status)"
            }
        }
        Read-Objects { NetLbfo\Get-NetLbfoTeamMember -ErrorAction Continue } {
            # The class page calls the state OperationalMode, the module prints OperationalStatus.
            $state = $args[0].OperationalStatus
            if ($null -eq $state) { $state = $args[0].OperationalMode }
            [ordered]@{
                Kind        = 'TeamMember'
                Team        = "$($args[0].Team)"
                Adapter     = "$($args[0].Name)"
                Description = "$($args[0].InterfaceDescription)"
                Mode        = ConvertTo-Number $args[0].AdministrativeMode
                ModeName    = "$($args[0].AdministrativeMode)"
                State       = ConvertTo-Number $state
                StateName   = "$state"
            }
        }
        Read-Objects { NetLbfo\Get-NetLbfoTeamNic -ErrorAction Continue } {
            [ordered]@{
                Kind        = 'TeamNic'
                Team        = "$($args[0].Team)"
                Adapter     = "$($args[0].Name)"
                Description = "$($args[0].InterfaceDescription)"
                Primary     = [bool] $args[0].Primary
                Default     = [bool] $args[0].Default
                VlanId      = ConvertTo-Number $args[0].VlanID
            }
        }
    }

    # ---- Hyper-V ----
    # Without rights its cmdlets may answer with nothing and no error; Get-VMHost always has something to say.
    $hyperV = [ordered]@{ Kind = 'Problem'; Outcome = 'NotPermitted'; Detail = ''; ErrorId = '' }
    Read-Objects { Hyper-V\Get-VMHost -ErrorAction Continue } { [ordered]@{ Kind = 'Problem'; Outcome = 'Read'; Detail = ''; ErrorId = '' } } |
        ForEach-Object { if ($_.Kind -eq 'Problem') { $hyperV = $_ } }

    if ($hyperV.Outcome -ne 'Read') {
        foreach ($concern in 'SWITCHES', 'HOST_VNICS', 'VIRTUAL_MACHINES') {
            New-Concern $concern $hyperV.Outcome $hyperV.Detail $hyperV.ErrorId
        }
    }
    else {
        Read-Concern 'SWITCHES' {
            # A table, because the block that fills it runs in a scope of its own.
            $teamed = @{ Switches = @() }
            Read-Objects { Hyper-V\Get-VMSwitch -ErrorAction Continue } {
                if ($args[0].EmbeddedTeamingEnabled) { $teamed.Switches += $args[0] }
                $descriptions = $args[0].NetAdapterInterfaceDescriptions
                if ($null -eq $descriptions) { $descriptions = $args[0].NetAdapterInterfaceDescription }
                [ordered]@{
                    Kind               = 'Switch'
                    Id                 = "$($args[0].Id)"
                    Name               = "$($args[0].Name)"
                    Type               = ConvertTo-Number $args[0].SwitchType
                    TypeName           = "$($args[0].SwitchType)"
                    Notes              = "$($args[0].Notes)"
                    ManagementOs       = [bool] $args[0].AllowManagementOS
                    EmbeddedTeaming    = [bool] $args[0].EmbeddedTeamingEnabled
                    Iov                = [bool] $args[0].IovEnabled
                    BandwidthMode      = ConvertTo-Number $args[0].BandwidthReservationMode
                    BandwidthModeName  = "$($args[0].BandwidthReservationMode)"
                    UplinkGuids        = @(ConvertTo-Texts $args[0].NetAdapterInterfaceGuid)
                    UplinkDescriptions = @(ConvertTo-Texts $descriptions)
                }
            }
            if ($teamed.Switches.Count -gt 0) {
                Read-Objects { Hyper-V\Get-VMSwitchTeam -VMSwitch $teamed.Switches -ErrorAction Continue } {
                    [ordered]@{
                        Kind          = 'SwitchTeam'
                        Id            = "$($args[0].Id)"
                        Algorithm     = ConvertTo-Number $args[0].LoadBalancingAlgorithm
                        AlgorithmName = "$($args[0].LoadBalancingAlgorithm)"
                    }
                }
            }
        }

        Read-Concern 'HOST_VNICS' {
            Read-Objects { Hyper-V\Get-VMNetworkAdapter -ManagementOS -ErrorAction Continue } { New-Vnic 'HostVnic' $args[0] }
        }

        Read-Concern 'VIRTUAL_MACHINES' {
            Read-Objects { Hyper-V\Get-VM -ErrorAction Continue } {
                [ordered]@{
                    Kind       = 'Vm'
                    Id         = "$($args[0].Id)"
                    Name       = "$($args[0].Name)"
                    State      = ConvertTo-Number $args[0].State
                    StateName  = "$($args[0].State)"
                    Generation = ConvertTo-Number $args[0].Generation
                }
            }
            Read-Objects { Hyper-V\Get-VMNetworkAdapter -All -ErrorAction Continue } {
                if (-not $args[0].IsManagementOs) { New-Vnic 'VmVnic' $args[0] }
            }
        }
    }

    # ---- how the caller came in ----
    Read-Concern 'PATH' {
        $ports = @(5985, 5986)
        if ($DialledPort -gt 0 -and $DialledPort -notin $ports) { $ports += $DialledPort }
        Read-Objects { NetTCPIP\Get-NetTCPConnection -State Established -LocalPort $ports -ErrorAction Continue } {
            [ordered]@{
                Kind         = 'Connection'
                LocalAddress = "$($args[0].LocalAddress)"
                LocalPort    = ConvertTo-Number $args[0].LocalPort
            }
        }
    }
} $DialledPort
