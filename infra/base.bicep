// What has to be there before the rest: who the bot is, and where its image lies. Deployed once; main.bicep goes on from it.

@description('How everything is called; letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'backoffice'

@description('A region in the EU, so that nothing is kept outside of it.')
param location string = 'westeurope'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-bot'
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: '${name}${uniqueString(resourceGroup().id)}'
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false }
}

var acrPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPull)
  scope: registry
  properties: { principalId: identity.properties.principalId, principalType: 'ServicePrincipal', roleDefinitionId: acrPull }
}

@description('The bot\'s client id: Bot:AppId.')
output botAppId string = identity.properties.clientId

@description('The bot\'s object id in Entra, to which permissions are given.')
output botObjectId string = identity.properties.principalId

output registry string = registry.properties.loginServer
