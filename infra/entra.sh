#!/usr/bin/env bash
# The registration that signs people in, its permissions in Microsoft Graph, and those of the bot itself. Shows what it would do; does it with --do.
#   infra/entra.sh --bot-app-id ID --bot-object-id ID --tenant ID [--name backoffice] [--skills "meetings calls …"] [--tenant-wide] [--global] [--do]
# The ids are those that base.bicep prints. Needs the Azure CLI (az login), python3, and the role Cloud Application Administrator; the last step, what the bot
# itself may read, needs Privileged Role Administrator and is optional. May be run again: what is there is brought up to date.
set -euo pipefail

name=backoffice bot="" object="" tenant="" do="" wide="" token=https://europe.token.botframework.com
skills="meetings calls tasks approvals minutes mail files digests delivery people administration daysoff"
usage() { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2; }
while [ $# -gt 0 ]; do
  case $1 in --tenant-wide | --global | --do) ;; *) [ $# -gt 1 ] || usage ;; esac
  case $1 in
    --name) name=$2; shift ;;
    --bot-app-id) bot=$2; shift ;;
    --bot-object-id) object=$2; shift ;;
    --tenant) tenant=$2; shift ;;
    --skills) skills=$2; shift ;;
    --tenant-wide) wide=yes ;;
    --global) token=https://token.botframework.com ;;
    --do) do=yes ;;
    *) usage ;;
  esac
  shift
done
for id in "$bot" "$object" "$tenant"; do
  [ -n "$id" ] || usage
  [[ $id =~ ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$ ]] || { echo "\"$id\" is no id: it has the form 3f2c8a54-1f4d-4b0e-9a51-0c7d3e1b2a90." >&2; exit 2; }
done

# What each skill does in the name of the person who asks for it, and never without that person. The wider of two is named where the skill needs both.
delegated() {
  case $1 in
    meetings) echo User.Read.All People.Read MailboxSettings.Read Calendars.ReadWrite Calendars.ReadWrite.Shared Place.Read.All Mail.Read Mail.Send ;;
    calls) echo User.Read.All People.Read MailboxSettings.Read Calendars.ReadBasic Presence.Read.All ;;
    tasks) echo User.ReadBasic.All People.Read MailboxSettings.Read Calendars.ReadBasic Tasks.ReadWrite ;;
    approvals) echo User.Read.All People.Read MailboxSettings.Read Calendars.ReadBasic ;;
    minutes) echo User.ReadBasic.All People.Read MailboxSettings.Read Calendars.Read Files.ReadWrite Files.Read.All Mail.ReadBasic Mail.Send OnlineMeetings.Read OnlineMeetingTranscript.Read.All ;;
    mail) echo User.ReadBasic.All People.Read MailboxSettings.Read Mail.ReadWrite Mail.Send Files.ReadWrite Files.Read.All ;;
    files) echo User.ReadBasic.All People.Read Files.ReadWrite Files.Read.All Mail.Read ;;
    digests) echo User.ReadBasic.All MailboxSettings.Read ;;
    people) echo User.Read.All People.Read ;;
    delivery) echo User.ReadBasic.All ;;
    administration) echo User.ReadBasic.All People.Read MailboxSettings.Read ;;
    daysoff) echo User.ReadBasic.All MailboxSettings.Read ;;
    *) echo "There is no skill $1." >&2; return 1 ;;
  esac
}

# What the bot itself reads while nobody is signed in: who is away, and when people work. All of it is optional. In every mailbox with --tenant-wide, else in those of
# exchange.ps1: both together would be all of them.
application="User.ReadBasic.All"
[ -z "$wide" ] || application="$application MailboxSettings.Read Calendars.ReadBasic"

for skill in $skills; do delegated "$skill" > /dev/null || exit 2; done
scopes=$(for skill in $skills; do delegated "$skill"; done | tr ' ' '\n' | sort -u | tr '\n' ' ')
case " $scopes " in *" User.Read.All "*) scopes=${scopes/User.ReadBasic.All /} ;; esac
case " $scopes " in *" Calendars.ReadWrite "*) scopes=${scopes/Calendars.ReadBasic /}; scopes=${scopes/Calendars.Read /} ;; esac
case " $scopes " in *" Mail.ReadWrite "*) scopes=${scopes/Mail.Read /}; scopes=${scopes/Mail.ReadBasic /} ;; esac
case " $scopes " in *" Calendars.Read "*) scopes=${scopes/Calendars.ReadBasic /} ;; esac
case " $scopes " in *" Mail.Read "*) scopes=${scopes/Mail.ReadBasic /} ;; esac

graph=00000003-0000-0000-c000-000000000000
teams="1fec8e78-bce4-4aaf-ab1b-5451cc387264 5e3ce6c0-2b1f-4285-8d4b-75ee78787346" # Teams on the desktop and on telephones, Teams on the web
# Bot Service as this tenant sees it: https://learn.microsoft.com/azure/bot-service/bot-builder-authentication-federated-credential
subject=$(python3 -c "
import base64, sys, uuid
print('/eid1/c/pub/t/%s/a/9ExAW52n_ky4ZiS_jhpJIQ/%s-graph' % (base64.urlsafe_b64encode(uuid.UUID(sys.argv[1]).bytes_le).decode().rstrip('='), sys.argv[2]))" "$tenant" "$name")
scope=$(python3 -c "import sys, uuid; print(uuid.uuid5(uuid.UUID(sys.argv[1]), 'access_as_user'))" "$bot")

step() { printf '\n# %s\n' "$*"; }
show() {
  printf 'az'
  for word in "$@"; do if [[ $word =~ ^[A-Za-z0-9_./:@=-]+$ ]]; then printf ' %s' "$word"; else printf " '%s'" "${word//\'/\'\\\'\'}"; fi; done
  printf '\n'
}
run() { show "$@"; [ -z "$do" ] || az "$@" --output none; }
# ask WHAT COMMAND…: what Azure says; WHAT where nothing is done.
ask() { local what=$1; shift; if [ -n "$do" ]; then az "$@" --output tsv; else echo "<$what>"; fi; }

step "The registration $name: signs people in, has no secret."
app=""
[ -z "$do" ] || app=$(az ad app list --filter "displayName eq '$name'" --query "[0].appId" --output tsv)
if [ -z "$app" ]; then
  create=(ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --web-redirect-uris "$token/.auth/web/redirect")
  show "${create[@]}"
  app=$(ask "client id" "${create[@]}" --query appId)
fi
address="https://graph.microsoft.com/v1.0/applications(appId='$app')"

step "People in Teams are signed in without a word: the scope access_as_user, which Teams' clients may ask for."
run rest --method PATCH --url "$address" --body "{\"api\":{\"requestedAccessTokenVersion\":2,\"oauth2PermissionScopes\":[{\"id\":\"$scope\",\"value\":\"access_as_user\",\"type\":\"User\",\"isEnabled\":true,\"adminConsentDisplayName\":\"Sign people in\",\"adminConsentDescription\":\"Lets Teams sign people in to the bot.\",\"userConsentDisplayName\":\"Sign you in\",\"userConsentDescription\":\"Lets Teams sign you in to the bot.\"}]}}"
run rest --method PATCH --url "$address" --body "{\"identifierUris\":[\"api://botid-$bot\"],\"api\":{\"preAuthorizedApplications\":[$(for client in $teams; do printf '%s{"appId":"%s","delegatedPermissionIds":["%s"]}' "${comma-}" "$client" "$scope"; comma=,; done)]}}"

step "Bot Service proves itself by this, in place of a secret."
if [ -z "$do" ] || [ -z "$(az ad app federated-credential list --id "$app" --query "[?name=='bot-service'].name" --output tsv)" ]; then
  run ad app federated-credential create --id "$app" --parameters "{\"name\":\"bot-service\",\"issuer\":\"https://login.microsoftonline.com/$tenant/v2.0\",\"subject\":\"$subject\",\"audiences\":[\"api://AzureADTokenExchange\"]}"
fi

step "In people's own name, for: $skills."
access="" comma=""
for value in $scopes; do
  id=$(ask "id of $value" ad sp show --id $graph --query "oauth2PermissionScopes[?value=='$value'].id | [0]")
  printf '#   %s\n' "$value"
  access="$access${comma}{\"id\":\"$id\",\"type\":\"Scope\"}" comma=,
done
run rest --method PATCH --url "$address" --body "{\"requiredResourceAccess\":[{\"resourceAppId\":\"$graph\",\"resourceAccess\":[$access]}]}"
if [ -z "$do" ] || ! az ad sp show --id "$app" --output none 2>/dev/null; then run ad sp create --id "$app"; fi
run ad app permission admin-consent --id "$app"

step "The bot itself, while nobody is signed in${wide:+, in every mailbox}: $application.$([ -n "$wide" ] || echo " The rest by exchange.ps1.")"
resource=$(ask "id of Microsoft Graph" ad sp show --id $graph --query id)
for value in $application; do
  role=$(ask "id of $value" ad sp show --id $graph --query "appRoles[?value=='$value'].id | [0]")
  printf '#   %s\n' "$value"
  if [ -z "$do" ] || [ -z "$(az rest --url "https://graph.microsoft.com/v1.0/servicePrincipals/$object/appRoleAssignments" --query "value[?appRoleId=='$role'].id" --output tsv)" ]; then
    run rest --method POST --url "https://graph.microsoft.com/v1.0/servicePrincipals/$object/appRoleAssignments" --body "{\"principalId\":\"$object\",\"resourceId\":\"$resource\",\"appRoleId\":\"$role\"}" ||
      echo "Not given: it takes a Privileged Role Administrator, who may run this again. Until then the bot goes by the usual working hours." >&2
  fi
done

printf '\nsignInAppId=%s\n' "$app"
[ -n "$do" ] || echo "Nothing was done. With --do it is."
