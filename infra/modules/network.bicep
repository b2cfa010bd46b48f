param name string
param location string

resource network 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: '${name}-net'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.60.0.0/24'] }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: '10.60.0.0/26'
          delegations: [{ name: 'apps', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      { name: 'endpoints', properties: { addressPrefix: '10.60.0.64/27' } }
    ]
  }
}

output apps string = '${network.id}/subnets/apps'
output endpoints string = '${network.id}/subnets/endpoints'
