using System.Net;
using System.Text;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings;
using BackOfficeBot.Tests.Skills.Meetings.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Notifications;

/// What anybody can send to the address that Graph calls.
public sealed class NotificationEndpointTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task The_handshake_gives_back_the_token_as_plain_text()
    {
        await using var day = await OfficeDay.BeginAsync(notifications: true);

        using var answer = await Http.PostAsync(new Uri(Outlook.Address(day) + "?validationToken=Validation%3A+Testing%20client%20Request-Id%3A%201-2"), null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("Validation: Testing client Request-Id: 1-2", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("a%0D%0ASet-Cookie%3A%20x")]
    [InlineData("")]
    public async Task A_token_that_no_graph_sends_is_not_given_back(string token)
    {
        await using var day = await OfficeDay.BeginAsync(notifications: true);

        using var answer = await Http.PostAsync(new Uri(Outlook.Address(day) + "?validationToken=" + token), null);

        Assert.Equal((HttpStatusCode.BadRequest, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task There_is_no_such_address_where_notifications_are_off()
    {
        await using var day = await OfficeDay.BeginAsync();
        using var answer = await Http.PostAsync(new Uri(Outlook.Address(day) + "?validationToken=x"), null);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("no json", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.Accepted)]
    [InlineData("{\"value\":[null,{},{\"clientState\":\"x\"},{\"clientState\":7}]}", HttpStatusCode.BadRequest)]
    [InlineData("{\"value\":[null,{},{\"clientState\":\"x\",\"tenantId\":\"y\",\"resourceData\":null}]}", HttpStatusCode.Accepted)]
    public async Task What_is_malformed_is_refused(string body, HttpStatusCode status)
    {
        await using var day = await OfficeDay.BeginAsync(notifications: true);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync(Outlook.Address(day), content);
        Assert.Equal((status, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.DoesNotContain(day.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_too_large_is_refused_also_where_its_length_is_not_said()
    {
        await using var day = await OfficeDay.BeginAsync(notifications: true);
        var body = Encoding.UTF8.GetBytes("{\"value\":[" + string.Join(',', Enumerable.Repeat("{\"clientState\":\"" + new string('x', 100) + "\"}", 6_000)) + "]}");
        foreach (var chunked in new[] { false, true })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Outlook.Address(day)) { Content = new ByteArrayContent(body) };
            request.Headers.TransferEncodingChunked = chunked;
            using var answer = await Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
    }

    /// A stranger who knows everything but the secret, and one who has the secret and another organisation.
    [Fact]
    public async Task Forged_notifications_are_answered_like_any_other_and_change_nothing()
    {
        await using var day = await OfficeDay.BeginAsync(notifications: true);
        var marta = await day.OfAsync("marta.conti");
        using var outlook = new Outlook(day, marta);
        await MeetingEditTests.BookedAsync(marta);
        var watched = await Outlook.WatchedAsync(day, "calendar");
        var secret = Secret(day);
        await day.FaultAsync(new { service = "notifications", kind = "Drop" });
        await outlook.MovesAsync("budget", TimeSpan.FromHours(1));
        var id = (await outlook.EventAsync("budget")).Id;
        object One(string state, string? tenant = null, string? subscription = null, string? life = null) => new
        {
            clientState = state, tenantId = tenant ?? SandboxIds.Tenant, subscriptionId = subscription ?? watched.Watch().SubscriptionId, lifecycleEvent = life, changeType = "updated", resourceData = new { id },
        };

        foreach (var forged in new[]
        {
            One(WatchRecords.State(watched.Id, new string('a', 43))), One(WatchRecords.State(watched.Id, "")), One(watched.Id.ToString("N")), One(""), One(WatchRecords.State(Guid.NewGuid(), "x")),
            One(secret, tenant: "99999999-1111-4111-8111-111111111111"), One(secret, tenant: "no tenant"), One(secret, subscription: Guid.NewGuid().ToString()),
            One(WatchRecords.State(watched.Id, "x"), life: "subscriptionRemoved"), One(secret, subscription: "another", life: "subscriptionRemoved"),
        })
            Assert.Equal(HttpStatusCode.Accepted, await outlook.SaysAsync(new { value = new[] { forged } }));
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(14, (await StartAsync(day)).UtcDateTime.Hour);
        Assert.Equal(watched.Watch().SubscriptionId, Assert.Single(Outlook.Subscriptions(day)));

        // The same, with what Graph alone knows.
        Assert.Equal(HttpStatusCode.Accepted, await outlook.SaysAsync(new { value = new[] { One(secret), One(secret) } }));
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(15, (await StartAsync(day)).UtcDateTime.Hour);
    }

    [Fact]
    public async Task A_flood_of_changes_becomes_one_question_what_changed()
    {
        await using var day = await OfficeDay.BeginAsync(notifications: true);
        var marta = await day.OfAsync("marta.conti");
        using var outlook = new Outlook(day, marta);
        await MeetingEditTests.BookedAsync(marta);
        var watched = await Outlook.WatchedAsync(day, "calendar");
        await day.FaultAsync(new { service = "notifications", kind = "Drop" });
        await outlook.MovesAsync("budget", TimeSpan.FromHours(1));

        Assert.Equal(HttpStatusCode.Accepted, await outlook.SaysAsync(new
        {
            value = Enumerable.Range(0, 500).Select(i => new { clientState = Secret(day), tenantId = SandboxIds.Tenant, subscriptionId = watched.Watch().SubscriptionId, resourceData = new { id = $"e{i}" } }),
        }));
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(15, (await StartAsync(day)).UtcDateTime.Hour);
    }

    private static string Secret(OfficeDay day) => day.Sandbox.GetRequiredService<Sandbox.Office.OfficeState>() is var office
        ? office.Do(() => (string)office.Subscriptions.Values.Single().Subscription["clientState"]!) : "";

    private static async Task<DateTimeOffset> StartAsync(OfficeDay day)
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(SandboxIds.Tenant);
        return MeetingBooker.Data(await db.Records.SingleAsync(r => r.Kind == MeetingBooker.Kind)).Start;
    }
}
