# In which mailboxes the bot itself may read, while nobody is signed in: who is away, and when people work. All of it is optional: without it the bot takes the usual hours.
#   pwsh infra/exchange.ps1 -BotAppId ID -BotObjectId ID -Group bot-mailboxes@example.org [-HeldTimes] [-MailGroup shared-mailboxes@example.org] [-Do]
# The ids are those that base.bicep prints; the group is a mail-enabled security group of the mailboxes concerned. Needs the module ExchangeOnlineManagement and the
# role Exchange Administrator. Exchange has no role that reads free/busy only: Application Calendars.Read reads events of these mailboxes, in no others.
# Shows what it would do; does it with -Do. https://learn.microsoft.com/exchange/permissions-exo/application-rbac
param(
    [Parameter(Mandatory)] [guid] $BotAppId,
    [Parameter(Mandatory)] [guid] $BotObjectId,
    [Parameter(Mandatory)] [string] $Group,
    # Lets the bot take held times away of people who have signed out.
    [switch] $HeldTimes,
    # A group of the shared mailboxes of which the bot hears what is done there in Outlook: it takes the right to read their mail, and no others'.
    [string] $MailGroup,
    [switch] $Do
)
$ErrorActionPreference = 'Stop'

$grants = @(
    @{ Scope = 'BackOfficeBot'; Group = $Group; Roles = @('Application MailboxSettings.Read', $(if ($HeldTimes) { 'Application Calendars.ReadWrite' } else { 'Application Calendars.Read' })) }
    if ($MailGroup) { @{ Scope = 'BackOfficeBot mail'; Group = $MailGroup; Roles = @('Application Mail.Read') } }
)

Write-Output "New-ServicePrincipal -AppId $BotAppId -ObjectId $BotObjectId -DisplayName BackOfficeBot"
foreach ($grant in $grants) {
    Write-Output "New-ManagementScope -Name '$($grant.Scope)' -RecipientRestrictionFilter `"MemberOfGroup -eq '<distinguished name of $($grant.Group)>'`""
    $grant.Roles | ForEach-Object { Write-Output "New-ManagementRoleAssignment -Name 'BackOfficeBot $_' -Role '$_' -App $BotObjectId -CustomResourceScope '$($grant.Scope)'" }
}
if (-not $Do) { Write-Output 'Nothing was done. With -Do it is.'; return }

Connect-ExchangeOnline -ShowBanner:$false
if (-not (Get-ServicePrincipal | Where-Object AppId -eq $BotAppId)) { New-ServicePrincipal -AppId $BotAppId -ObjectId $BotObjectId -DisplayName BackOfficeBot | Out-Null }
foreach ($grant in $grants) {
    $members = (Get-Group -Identity $grant.Group).DistinguishedName
    if (-not (Get-ManagementScope | Where-Object Name -eq $grant.Scope)) { New-ManagementScope -Name $grant.Scope -RecipientRestrictionFilter "MemberOfGroup -eq '$members'" | Out-Null }
    foreach ($role in $grant.Roles) {
        if (-not (Get-ManagementRoleAssignment | Where-Object Name -eq "BackOfficeBot $role")) {
            New-ManagementRoleAssignment -Name "BackOfficeBot $role" -Role $role -App $BotObjectId -CustomResourceScope $grant.Scope | Out-Null
        }
    }
}
Test-ServicePrincipalAuthorization -Identity $BotObjectId | Format-Table RoleName, GrantedPermissions, AllowedResourceScope
