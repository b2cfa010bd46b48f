using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using BackOfficeBot.Sandbox.Faults;
using BackOfficeBot.Sandbox.Graph;
using BackOfficeBot.Sandbox.Graph.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackOfficeBot.Sandbox.Tests.Graph.Subscriptions;

public sealed class SubscriptionTests : OfficeTests
{
    private Notifier Notifier => Office.Host.Services.GetRequiredService<Notifier>();

    [Fact]
    public async Task A_change_is_told_with_the_client_state_to_the_address_that_answered_the_handshake()
    {
        await using var subscriber = await Subscriber.StartAsync();
        var made = (await Davide.PostAsync("/subscriptions", Wish(subscriber.Url, "/me/events"))).Expect(HttpStatusCode.Created);
        var created = await Davide.PostAsync("/me/events", NewMeeting.At("Nuovo", "2026-11-24T17:00:00", "2026-11-24T17:30:00"));
        var told = await subscriber.NextAsync();
        Assert.Equal((made["id"], "created", "segreto", created["id"]), (told.Text("subscriptionId"), told.Text("changeType"), told.Text("clientState"), told.Text("resourceData/id")));
        await Davide.DeleteAsync($"/me/events/{created["id"]}");
        Assert.Equal("deleted", (await subscriber.NextAsync()).Text("changeType"));
    }

    [Fact]
    public async Task Only_the_folder_that_is_watched_is_told_of()
    {
        await using var subscriber = await Subscriber.StartAsync();
        (await Davide.PostAsync("/subscriptions", Wish(subscriber.Url, "/me/mailFolders('inbox')/messages"))).Expect(HttpStatusCode.Created);
        await Davide.PostAsync("/me/messages", new JsonObject { ["subject"] = "bozza" });
        await Office.As("marta.conti").PostAsync("/me/sendMail", new JsonObject
        {
            ["message"] = new JsonObject { ["subject"] = "arrivo", ["toRecipients"] = new JsonArray(new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = Office.Mail("davide.rinaldi") } }) },
        });
        var id = (await subscriber.NextAsync()).Text("resourceData/id");
        Assert.Equal("arrivo", (await Davide.GetAsync($"/me/messages/{id}"))["subject"]);
    }

    [Fact]
    public async Task An_address_that_does_not_answer_the_handshake_is_refused() =>
        Assert.Equal("ValidationError", (await Davide.PostAsync("/subscriptions", Wish(Office.Address + "/v1.0/me", "/me/events"))).Expect(HttpStatusCode.BadRequest).Error);

    [Fact]
    public async Task A_subscription_is_renewed_up_to_its_limit_and_ends()
    {
        await using var subscriber = await Subscriber.StartAsync();
        var made = await Davide.PostAsync("/subscriptions", Wish(subscriber.Url, "/me/events"));
        var path = $"/subscriptions/{made["id"]}";
        (await Davide.PatchAsync(path, new JsonObject { ["expirationDateTime"] = "2026-11-30T08:00:00Z" })).Expect(HttpStatusCode.OK);
        Assert.Equal("InvalidRequest", (await Davide.PatchAsync(path, new JsonObject { ["expirationDateTime"] = "2026-12-30T08:00:00Z" })).Expect(HttpStatusCode.BadRequest).Error);
        Office.Time.Advance(TimeSpan.FromDays(7));
        (await Office.As("davide.rinaldi").GetAsync(path)).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Other_peoples_calendars_are_not_watched()
    {
        await using var subscriber = await Subscriber.StartAsync();
        (await Office.As("luca.moretti").PostAsync("/subscriptions", Wish(subscriber.Url, $"/users/{Office.Id("davide.rinaldi")}/events"))).Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Mail_that_others_share_is_told_to_the_app_only()
    {
        await using var subscriber = await Subscriber.StartAsync();
        var resource = "/users/info@valdoro.example/messages";
        (await Office.As("sara.greco").PostAsync("/subscriptions", Wish(subscriber.Url, resource))).Expect(HttpStatusCode.Forbidden);
        (await Office.AsApp().PostAsync("/subscriptions", Wish(subscriber.Url, resource))).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Nothing_is_told_between_the_wish_for_another_proof_and_the_proof()
    {
        await using var subscriber = await Subscriber.StartAsync();
        var made = (await Davide.PostAsync("/subscriptions", Wish(subscriber.Url, "/me/events"))).Expect(HttpStatusCode.Created);
        Notifier.TellAll("reauthorizationRequired");
        Assert.Equal(("reauthorizationRequired", "segreto"), await subscriber.NextAsync() is var asked ? (asked.Text("lifecycleEvent"), asked.Text("clientState")) : default);
        await Davide.PostAsync("/me/events", NewMeeting.At("Non detto", "2026-11-24T17:00:00", "2026-11-24T17:30:00"));
        (await Davide.PostAsync($"/subscriptions/{made["id"]}/reauthorize", null)).Expect(HttpStatusCode.NoContent);
        var told = await Davide.PostAsync("/me/events", NewMeeting.At("Detto", "2026-11-24T18:00:00", "2026-11-24T18:30:00"));
        Assert.Equal((string?)told["id"], (await subscriber.NextAsync()).Text("resourceData/id"));
    }

    [Fact]
    public async Task One_is_removed_and_says_so()
    {
        await using var subscriber = await Subscriber.StartAsync();
        var made = (await Davide.PostAsync("/subscriptions", Wish(subscriber.Url, "/me/events"))).Expect(HttpStatusCode.Created);
        Notifier.TellAll("subscriptionRemoved");
        Assert.Equal("subscriptionRemoved", (await subscriber.NextAsync()).Text("lifecycleEvent"));
        (await Davide.GetAsync($"/subscriptions/{made["id"]}")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_notification_is_lost_or_comes_twice_as_the_faults_say()
    {
        await using var subscriber = await Subscriber.StartAsync();
        (await Davide.PostAsync("/subscriptions", Wish(subscriber.Url, "/me/events"))).Expect(HttpStatusCode.Created);
        Office.Host.Services.GetRequiredService<FaultPlan>().Set([new Fault { Service = "notifications", Kind = FaultKind.Drop, Count = 1 }, new Fault { Service = "notifications", Kind = FaultKind.Duplicate, Count = 1 }]);
        await Davide.PostAsync("/me/events", NewMeeting.At("Perso", "2026-11-24T17:00:00", "2026-11-24T17:30:00"));
        var told = await Davide.PostAsync("/me/events", NewMeeting.At("Doppio", "2026-11-24T18:00:00", "2026-11-24T18:30:00"));
        Assert.Equal((string?)told["id"], (await subscriber.NextAsync()).Text("resourceData/id"));
        Assert.Equal((string?)told["id"], (await subscriber.NextAsync()).Text("resourceData/id"));
    }

    private static JsonObject Wish(string url, string resource) => new()
    {
        ["lifecycleNotificationUrl"] = url,
        ["changeType"] = "created,updated,deleted", ["notificationUrl"] = url, ["resource"] = resource, ["clientState"] = "segreto", ["expirationDateTime"] = "2026-11-25T08:00:00Z",
    };

    /// <summary>Answers the handshake and keeps what it is told.</summary>
    private sealed class Subscriber : IAsyncDisposable
    {
        private readonly Channel<JsonObject> told = System.Threading.Channels.Channel.CreateUnbounded<JsonObject>();
        private readonly WebApplication app;

        private Subscriber()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            app = builder.Build();
            app.MapPost("/told", async (HttpRequest request, string? validationToken) =>
            {
                if (validationToken is not null) return Results.Text(validationToken);
                Assert.NotNull(request.ContentLength);
                foreach (var one in (await JsonNode.ParseAsync(request.Body)).Items("value")) told.Writer.TryWrite(one);
                return Results.Accepted();
            });
        }

        public string Url => app.Urls.Single() + "/told";

        public static async Task<Subscriber> StartAsync()
        {
            var subscriber = new Subscriber();
            await subscriber.app.StartAsync();
            return subscriber;
        }

        public async Task<JsonObject> NextAsync()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            return await told.Reader.ReadAsync(patience.Token);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
