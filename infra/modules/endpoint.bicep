// A private address for one service, and the name under which it is found in the network of the subnet.
param name string
param location string
param subnet string
param serviceId string
param group string
param zoneName string

var networkId = split(subnet, '/subnets/')[0]

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: zoneName
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: 'link'
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: networkId } }
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: '${name}-endpoint'
  location: location
  properties: {
    subnet: { id: subnet }
    privateLinkServiceConnections: [{ name: group, properties: { privateLinkServiceId: serviceId, groupIds: [group] } }]
  }

  resource zones 'privateDnsZoneGroups' = {
    name: 'default'
    properties: { privateDnsZoneConfigs: [{ name: group, properties: { privateDnsZoneId: zone.id } }] }
  }
}
