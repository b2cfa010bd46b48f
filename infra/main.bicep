// The bot in Azure, in a resource group of its own, after base.bicep and entra.sh.
targetScope = 'resourceGroup'

@description('As in base.bicep.')
@minLength(3)
@maxLength(12)
param name string = 'backoffice'

@description('A region in the EU, as in base.bicep.')
param location string = 'westeurope'

@description('small: one instance and a small database. large: two to five instances, Redis, a database with a standby in another zone.')
@allowed(['small', 'large'])
param profile string = 'small'

@description('The image in the registry of base.bicep: backofficebot:1.0.0.')
param image string

@description('Client id of the registration that signs people in, as entra.sh prints it.')
param signInAppId string

@description('The tenant whose people work with the bot.')
param tenantId string = tenant().tenantId

@description('Who hears of alerts. Empty: nobody, and there are none.')
param alertAddress string = ''

@description('Database, Redis, vault and files are reached by private addresses only. What it costs more stands in the README.')
param privateNetwork bool = false

@description('Where metrics go by OTLP (gRPC), such as https://collector.example.org:4317: Application Insights takes traces and logs only. Empty: nowhere.')
param metricsEndpoint string = ''

@description('The host name of a server that was restored from a backup. Empty: the one that is made here.')
param databaseHost string = ''

@description('More settings of the bot, as environment variables: [{ name: \'Tasks__Todo__Allowed\', value: \'false\' }].')
param settings array = []

@description('Graph calls the bot when something changes in Outlook and To Do; otherwise the bot looks by itself.')
param notifications bool = false

@description('europe: the bot and people\'s tokens stay in the EU. global: Bot Service keeps them where it likes.')
@allowed(['europe', 'global'])
param botResidency string = 'europe'

@description('The zone whose New Year restarts the numbers of records.')
param zone string = 'Europe/Rome'

var isLarge = profile == 'large'
var tokenService = botResidency == 'europe' ? 'https://europe.token.botframework.com' : 'https://token.botframework.com'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: '${name}-bot'
}

resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' existing = {
  name: '${name}${uniqueString(resourceGroup().id)}'
}

module monitoring 'modules/monitoring.bicep' = {
  params: { name: name, location: location }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  params: { name: name, location: location }
}

var endpointSubnet = privateNetwork ? network!.outputs.endpoints : ''

module vault 'modules/vault.bicep' = {
  params: { name: name, location: location, readerId: identity.properties.principalId, endpointSubnet: endpointSubnet, workspaceId: monitoring.outputs.workspaceId }
}

module database 'modules/database.bicep' = {
  params: {
    name: name
    location: location
    isLarge: isLarge
    tenantId: tenantId
    identityName: identity.name
    identityObjectId: identity.properties.principalId
    endpointSubnet: endpointSubnet
    restoredHost: databaseHost
  }
}

module redis 'modules/redis.bicep' = if (isLarge) {
  params: { name: name, location: location, vaultName: vault.outputs.name, endpointSubnet: endpointSubnet }
}

module files 'modules/files.bicep' = {
  params: { name: name, location: location, endpointSubnet: endpointSubnet }
}

module app 'modules/app.bicep' = {
  params: {
    name: name
    location: location
    image: '${registry.properties.loginServer}/${image}'
    registry: registry.properties.loginServer
    identityId: identity.id
    workspaceName: monitoring.outputs.workspaceName
    insightsName: monitoring.outputs.insightsName
    filesAccount: files.outputs.account
    filesShare: files.outputs.share
    appSubnet: privateNetwork ? network!.outputs.apps : ''
    redisSecretUri: isLarge ? redis!.outputs.secretUri : ''
    isLarge: isLarge
    notifications: notifications
    metricsEndpoint: metricsEndpoint
    settings: concat([
      { name: 'Bot__AppType', value: 'ManagedIdentity' }
      { name: 'Bot__AppId', value: identity.properties.clientId }
      { name: 'Bot__TenantId', value: tenantId }
      { name: 'Bot__TokenServiceUrl', value: tokenService }
      { name: 'Manifest__SignInAppId', value: signInAppId }
      { name: 'Storage__Provider', value: 'PostgreSql' }
      { name: 'Storage__IdentityClientId', value: identity.properties.clientId }
      { name: 'Storage__Zone', value: zone }
      { name: 'Delivery__Instances', value: isLarge ? '5' : '1' }
      { name: 'ConnectionStrings__Office', value: database.outputs.connection }
    ], settings)
  }
}

module bot 'modules/bot.bicep' = {
  params: {
    name: name
    location: botResidency == 'europe' ? 'westeurope' : 'global'
    endpoint: 'https://${app.outputs.host}/api/messages'
    identityId: identity.id
    botAppId: identity.properties.clientId
    signInAppId: signInAppId
    tenantId: tenantId
  }
}

module alerts 'modules/alerts.bicep' = if (!empty(alertAddress)) {
  params: {
    name: name
    address: alertAddress
    appId: app.outputs.id
    databaseId: database.outputs.id
    redisId: isLarge ? redis!.outputs.id : ''
  }
}

@description('Where the bot listens; https://<host>/health/ready answers.')
output host string = app.outputs.host

@description('Where appsettings.json and the firm\'s template of documents are put.')
output filesAccount string = files.outputs.account
