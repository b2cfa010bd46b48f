param name string
param location string
param isLarge bool
param tenantId string

@description('The bot\'s identity; it signs in with a token of Entra, there is no password.')
param identityName string
param identityObjectId string
param endpointSubnet string

@description('Another server\'s, where the data lies on one that was restored.')
param restoredHost string

var isPrivate = !empty(endpointSubnet)

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: '${name}-db-${uniqueString(resourceGroup().id)}'
  location: location
  sku: isLarge ? { name: 'Standard_D2ds_v5', tier: 'GeneralPurpose' } : { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '17'
    storage: { storageSizeGB: isLarge ? 64 : 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: isLarge ? 35 : 14, geoRedundantBackup: isLarge ? 'Enabled' : 'Disabled' }
    highAvailability: { mode: isLarge ? 'ZoneRedundant' : 'Disabled' }
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenantId }
    network: { publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled' }
  }

  resource office 'databases' = {
    name: 'office'
    properties: { charset: 'UTF8', collation: 'C.utf8' }
  }

  // Nothing but the bot's data is on this server, so its owner is the server's.
  resource owner 'administrators' = {
    name: identityObjectId
    properties: { principalName: identityName, principalType: 'ServicePrincipal', tenantId: tenantId }
    dependsOn: [office]
  }

  // Container Apps has no address of its own without a network: services in Azure may knock, and need a token of Entra to come in.
  resource azure 'firewallRules' = if (!isPrivate) {
    name: 'azure'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
    dependsOn: [owner]
  }
}

module endpoint 'endpoint.bicep' = if (isPrivate) {
  params: { name: server.name, location: location, subnet: endpointSubnet, serviceId: server.id, group: 'postgresqlServer', zoneName: 'privatelink.postgres.database.azure.com' }
}

output id string = server.id
output connection string = 'Host=${empty(restoredHost) ? server.properties.fullyQualifiedDomainName : restoredHost};Database=office;Username=${identityName};Ssl Mode=VerifyFull;Maximum Pool Size=${isLarge ? 40 : 20}'
