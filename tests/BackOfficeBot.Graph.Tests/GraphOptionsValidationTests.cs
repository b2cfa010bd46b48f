using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Graph.Tests;

public sealed class GraphOptionsValidationTests
{
    [Theory]
    [InlineData("Graph:BaseUrl", "http://graph.example/v1.0")]
    [InlineData("Graph:BaseUrl", "graph")]
    [InlineData("Graph:AllowedHosts:0", "elsewhere.example")]
    [InlineData("Graph:Timeout", "00:00:00")]
    [InlineData("Graph:Retries", "11")]
    [InlineData("Graph:RetryTime", "00:10:00")]
    [InlineData("Graph:TokenEndpoint", "https://login.example/token")]
    public async Task What_is_wrong_is_said_at_start_with_the_name_of_the_setting(string key, string value)
    {
        await using var graph = await GraphServer.StartAsync();
        var services = graph.Client(settings: (key, value));

        var failed = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(key.Replace(":0", "", StringComparison.Ordinal), Assert.Single(failed.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bots_app_registration_serves_graph_too_and_a_foreign_token_endpoint_does_not()
    {
        await using var graph = await GraphServer.StartAsync();
        var options = graph.Client(settings: [("Bot:AppId", "app"), ("Bot:ClientSecret", "secret"), ("Bot:AppType", "ManagedIdentity"), ("Bot:TokenEndpoint", "https://login.microsoftonline.com/x/oauth2/v2.0/token")])
            .GetRequiredService<IOptions<GraphOptions>>().Value;

        Assert.Equal(("app", "secret", true, null), (options.ClientId, options.ClientSecret, options.ManagedIdentity, options.TokenEndpoint));
    }

    [Fact]
    public void The_defaults_are_right() => Assert.True(new GraphOptionsValidation().Validate(null, new()).Succeeded);
}
