-- One kind of request, again and again: wrk -s api.lua URL -- KIND KEYS [BODY_BYTES]
-- KIND is chat, stream, sandbox, models or badkey; KEYS a file with an API key a line, used in turn.
local requests = {}
local at = 0

local bodies = {
  chat = '{"model":"openai/gpt-4o-mini","messages":[{"role":"system","content":"You are brief."},'
    .. '{"role":"user","content":"%s"}],"temperature":0.7,"max_tokens":300}',
  sandbox = '{"model":"sandbox/chat","messages":[{"role":"system","content":"You are brief."},'
    .. '{"role":"user","content":"%s"}],"temperature":0.7,"max_tokens":300}',
}
bodies.stream = bodies.chat:gsub('}$', ',"stream":true}')

local function text(bytes)
  local sentence = "A customer asks where the parcel is and when it will come. "
  return string.rep(sentence, math.ceil(bytes / #sentence)):sub(1, bytes)
end

function init(args)
  local kind, size = args[1], tonumber(args[3] or "2048")
  for key in io.lines(args[2]) do
    local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. key }
    if kind == "models" then
      table.insert(requests, wrk.format("GET", nil, headers))
    elseif kind == "badkey" then
      -- Well formed but for one letter of the checksum's: refused without being looked up.
      headers["Authorization"] = "Bearer " .. key:sub(1, -2) .. (key:sub(-1) == "0" and "1" or "0")
      table.insert(requests, wrk.format("POST", nil, headers, bodies.chat:format("Hello")))
    else
      table.insert(requests, wrk.format("POST", nil, headers, bodies[kind]:format(text(size))))
    end
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

-- Requests, microseconds, p50 and p99 in microseconds, answers that are no success, broken connections.
function done(summary, latency)
  local errors = summary.errors
  print(string.format("RESULT\t%d\t%d\t%d\t%d\t%d\t%d", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
