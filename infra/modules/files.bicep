// What an administrator writes: appsettings.json and the firm's template of documents. The bot reads it and cannot write it. The database lies elsewhere.
param name string
param location string
param endpointSubnet string

var isPrivate = !empty(endpointSubnet)

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: take('${name}${uniqueString(resourceGroup().id)}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    // Container Apps mounts a share with the account's key and in no other way.
    allowSharedKeyAccess: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  }

  resource service 'fileServices' = {
    name: 'default'
    properties: { shareDeleteRetentionPolicy: { enabled: true, days: 30 } }

    resource share 'shares' = {
      name: 'office'
      properties: { shareQuota: 1 }
    }
  }
}

module endpoint 'endpoint.bicep' = if (isPrivate) {
  params: { name: account.name, location: location, subnet: endpointSubnet, serviceId: account.id, group: 'file', zoneName: 'privatelink.file.${environment().suffixes.storage}' }
}

output account string = account.name
output share string = account::service::share.name
