using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Sandbox.Entra;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackOfficeBot.Tests;

/// The bot as it runs in production: whatever reaches it is signed by the channel, or refused.
public sealed class SignedActivitiesTests
{
    [Fact]
    public async Task With_tokens_only_a_meeting_is_booked_and_whoever_has_none_or_another_issuer_s_is_refused()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Bot:AllowAnonymous"] = "false" });
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget");
        await marta.SaysAsync("scegli 1");
        Assert.Contains("✓ Prenotata", (await marta.SaysAsync("prenota")).Words, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("marco.rossi"), "Budget");
        var before = (await marta.MessagesAsync()).Count;

        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(day, marta, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(day, marta, Token(day, "https://sts.windows.net/" + SandboxIds.Tenant + "/")));
        Assert.Contains(day.Log.Lines, line => line.Contains("refused: no token", StringComparison.Ordinal));
        Assert.Contains(day.Log.Lines, line => line.Contains("refused: SecurityTokenInvalidIssuerException", StringComparison.Ordinal));
        Assert.Equal(before, (await marta.MessagesAsync()).Count);

        Assert.Equal(HttpStatusCode.OK, await KnockAsync(day, marta, Token(day, "https://api.botframework.com")));
        Assert.Equal(before + 1, (await marta.MessagesAsync()).Count);
    }

    private static async Task<HttpStatusCode> KnockAsync(OfficeDay day, Chat chat, string? token)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, day.BotAddress + "/api/messages")
        {
            Content = JsonContent.Create(new JsonObject
            {
                ["type"] = "message",
                ["id"] = Guid.NewGuid().ToString(),
                ["channelId"] = "msteams",
                ["serviceUrl"] = day.Address + "/connector/",
                ["from"] = new JsonObject { ["id"] = "29:marta", ["aadObjectId"] = chat.PersonId },
                ["recipient"] = new JsonObject { ["id"] = SandboxIds.Bot },
                ["conversation"] = new JsonObject { ["id"] = chat.Conversation, ["conversationType"] = "personal", ["tenantId"] = SandboxIds.Tenant },
                ["text"] = "aiuto",
            }),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    /// Right in all but, perhaps, its issuer; signed with the key that the channel publishes.
    private static string Token(OfficeDay day, string issuer)
    {
        var now = day.Time.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = SandboxIds.App,
            NotBefore = now,
            Expires = now.AddHours(1),
            Subject = new ClaimsIdentity([new("serviceurl", day.Address + "/connector/")]),
            SigningCredentials = day.Sandbox.GetRequiredService<SigningKeys>().Credentials,
        });
    }
}
