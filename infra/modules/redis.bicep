param name string
param location string
param vaultName string
param endpointSubnet string

var isPrivate = !empty(endpointSubnet)

resource redis 'Microsoft.Cache/redisEnterprise@2025-07-01' = {
  name: '${name}-redis-${uniqueString(resourceGroup().id)}'
  location: location
  sku: { name: 'Balanced_B0' }
  properties: { minimumTlsVersion: '1.2', highAvailability: 'Enabled', publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled' }

  resource database 'databases' = {
    name: 'default'
    properties: {
      clientProtocol: 'Encrypted'
      port: 10000
      clusteringPolicy: 'EnterpriseCluster'
      evictionPolicy: 'VolatileLRU'
      accessKeysAuthentication: 'Enabled'
    }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: vaultName

  // The one secret there is; nobody sees it.
  resource connection 'secrets' = {
    name: 'redis'
    properties: { value: '${redis.properties.hostName}:10000,password=${redis::database.listKeys().primaryKey},ssl=True,abortConnect=False' }
  }
}

module endpoint 'endpoint.bicep' = if (isPrivate) {
  params: { name: redis.name, location: location, subnet: endpointSubnet, serviceId: redis.id, group: 'redisEnterprise', zoneName: 'privatelink.redis.azure.net' }
}

output id string = redis.id
output secretUri string = vault::connection.properties.secretUri
