param name string

@description('westeurope keeps what Bot Service knows of people in the EU; else global.')
param location string
param endpoint string
param identityId string
param botAppId string
param signInAppId string
param tenantId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${uniqueString(resourceGroup().id)}'
  location: location
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: name
    endpoint: endpoint
    msaAppId: botAppId
    msaAppType: 'UserAssignedMSI'
    msaAppMSIResourceId: identityId
    msaAppTenantId: tenantId
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: location
    properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true, acceptedTerms: true } }
  }

  // "AAD v2 with Federated Credentials": Bot Service proves itself to the registration by entra.sh's federated credential, so there is no secret to renew.
  // https://learn.microsoft.com/azure/bot-service/bot-builder-authentication-federated-credential
  resource graph 'connections' = {
    name: 'graph'
    location: location
    properties: {
      serviceProviderId: 'c00b44ab-5e16-c44c-af26-2fd5bc55eb18'
      serviceProviderDisplayName: 'AAD v2 with Federated Credentials'
      clientId: signInAppId
      scopes: 'openid profile offline_access https://graph.microsoft.com/.default'
      parameters: [
        { key: 'ClientId', value: signInAppId }
        { key: 'UniqueIdentifier', value: '${name}-graph' }
        { key: 'TokenExchangeUrl', value: 'api://botid-${botAppId}' }
        { key: 'TenantId', value: tenantId }
      ]
    }
  }
}
