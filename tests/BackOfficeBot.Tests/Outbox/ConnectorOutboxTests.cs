using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Channel.Connector;
using BackOfficeBot.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Outbox;

public sealed class ConnectorOutboxTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _calls = [];
    private Func<HttpContext, int> _status = _ => 200;
    private WebApplication _channel = null!;
    private BotCredentials _credentials = null!;
    private ConnectorClient _connector = null!;
    private ConnectorOutbox _outbox = null!;
    private readonly LocalRates _rates = new(TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        _channel = builder.Build();
        _channel.Run(async context =>
        {
            if (context.Request.Path == "/token")
            {
                await context.Response.WriteAsJsonAsync(new { access_token = "t", expires_in = 3600 });
                return;
            }
            _calls.Enqueue($"{context.Request.Method} {context.Request.Path}");
            context.Response.StatusCode = _status(context);
            await context.Response.WriteAsJsonAsync(new { id = "new" });
        });
        await _channel.StartAsync();
        var options = Options.Create(new BotOptions { AppId = "app", TenantId = "t", ClientSecret = "s", TokenEndpoint = Address + "/token", Timeout = TimeSpan.FromSeconds(5) });
        var trusted = new TrustedServiceUrls();
        _credentials = new(options, TimeProvider.System);
        _connector = new(_credentials, trusted, options, TimeProvider.System);
        _outbox = new(_connector, _rates, new(_rates, TimeProvider.System), trusted, Options.Create(new DeliveryOptions()), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        _connector.Dispose();
        _credentials.Dispose();
        await _channel.DisposeAsync();
    }

    private string Address => _channel.Urls.First();

    [Fact]
    public async Task A_message_is_sent_a_card_replaced_and_a_chat_opened_before_its_first_message()
    {
        Assert.Equal(new Delivery.Sent("new"), await SendAsync(OutboxKind.Send));
        Assert.Equal(new Delivery.Sent("new"), await SendAsync(OutboxKind.Update));
        Assert.Equal(new Delivery.Sent("new"), await SendAsync(OutboxKind.Create));
        Assert.Equal(["POST /v3/conversations/c/activities", "PUT /v3/conversations/c/activities/m1", "POST /v3/conversations", "POST /v3/conversations/new/activities"], _calls);
    }

    [Theory]
    [InlineData(403, true, true)]
    [InlineData(404, true, false)]
    [InlineData(413, false, false)]
    public async Task A_conversation_is_unreachable_where_it_is_closed_or_gone_and_not_where_a_message_of_it_was_deleted(int status, bool whenSent, bool whenReplaced)
    {
        _status = _ => status;
        Assert.Equal(whenSent, Assert.IsType<Delivery.Refused>(await SendAsync(OutboxKind.Send)).Unreachable);
        Assert.Equal(whenReplaced, Assert.IsType<Delivery.Refused>(await SendAsync(OutboxKind.Update)).Unreachable);
    }

    [Fact]
    public async Task A_chat_of_which_nobody_knows_whether_it_opened_is_opened_again_later_as_nothing_was_said()
    {
        _status = context => context.Request.Path == "/v3/conversations" ? 500 : 200;
        Assert.IsType<Delivery.Later>(await SendAsync(OutboxKind.Create));
        _status = context => context.Request.Path == "/v3/conversations" ? 200 : 500;
        Assert.IsType<Delivery.Uncertain>(await SendAsync(OutboxKind.Create));
    }

    [Fact]
    public async Task More_than_a_conversation_takes_waits()
    {
        for (var i = 0; i < 7; i++)
            Assert.IsType<Delivery.Sent>(await SendAsync(OutboxKind.Send));
        Assert.IsType<Delivery.Later>(await SendAsync(OutboxKind.Send));
        Assert.Equal(7, _calls.Count);
    }

    [Fact]
    public async Task What_the_channel_puts_off_is_asked_once_and_left_to_the_outbox()
    {
        _status = _ => 429;
        Assert.Equal("429", Assert.IsType<Delivery.Later>(await SendAsync(OutboxKind.Send)).Cause);
        Assert.Equal("429", Assert.IsType<Delivery.Later>(await SendAsync(OutboxKind.Update)).Cause);
        Assert.Equal(2, _calls.Count);
    }

    [Fact]
    public async Task A_second_conversation_that_is_too_fast_makes_its_organisation_rest()
    {
        _status = _ => 429;
        await SendAsync(OutboxKind.Send);
        await SendAsync(OutboxKind.Send);
        Assert.Equal(1, (await _rates.TakeAsync(OrganisationRest.Name("acme"), new DeliveryOptions().OfOrganisation, 1)).Taken);
        await SendAsync(OutboxKind.Send, "another");
        Assert.Equal(0, (await _rates.TakeAsync(OrganisationRest.Name("acme"), new DeliveryOptions().OfOrganisation, 1)).Taken);
    }

    [Fact]
    public async Task A_secret_that_the_channel_refuses_loses_no_message()
    {
        _status = _ => 401;
        Assert.IsType<Delivery.Later>(await SendAsync(OutboxKind.Send));
    }

    [Fact]
    public async Task A_card_of_which_nobody_knows_whether_it_was_replaced_is_replaced_again()
    {
        _status = _ => 500;
        Assert.IsType<Delivery.Later>(await SendAsync(OutboxKind.Update));
        Assert.IsType<Delivery.Uncertain>(await SendAsync(OutboxKind.Send));
    }

    [Theory]
    [InlineData("{", "{}")]
    [InlineData("{}", "no JSON")]
    public async Task A_message_that_makes_no_sense_is_set_aside_and_not_sent(string conversation, string activity)
    {
        Assert.Equal(new Delivery.Refused("unreadable"), await _outbox.SendAsync(new() { Target = "c", Conversation = conversation, Activity = activity }, default));
        Assert.Empty(_calls);
    }

    private Task<Delivery> SendAsync(OutboxKind kind, string target = "c") => _outbox.SendAsync(
        new()
        {
            Organisation = "acme",
            Target = kind == OutboxKind.Create ? "user:anna" : target,
            Kind = kind,
            ActivityId = kind == OutboxKind.Update ? "m1" : null,
            Conversation = JsonSerializer.Serialize(
                new ConversationReference { ServiceUrl = Address + "/", Bot = new() { Id = "28:bot" }, User = new() { Id = "29:anna" }, Conversation = new() { Id = "c", TenantId = "t" } },
                ActivityJson.Default.ConversationReference),
            Activity = """{"type":"message","text":"x"}""",
        }, default);
}
